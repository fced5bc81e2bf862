import Domain
import Screen

/// A typed line as keys, for a dialogue line by line.
public enum PlainLine {
    /// The events of a line.
    ///
    /// - an empty line is Enter;
    /// - the name of a key is that key: `Down`, `F2`, `Ctrl-S`;
    /// - `=` and a text puts the text into the field that has the focus, instead of what is there;
    /// - anything else is read as ``Screen/KeyScript`` reads it: `jj<Enter>`, `/张三`.
    public static func events(_ line: String) throws(KeyScriptError) -> [InputEvent] {
        if line.isEmpty { return [.key(Key(.enter))] }
        if line.hasPrefix("=") || line.hasPrefix("＝") {
            let text = String(line.dropFirst())
            let clear: [InputEvent] = [.key(.control("e")), .key(.control("u"))]
            return text.isEmpty ? clear : clear + [.paste(text)]
        }
        if line.count > 1, let key = Key(parsing: line) { return [.key(key)] }
        return try KeyScript.parse(line)
    }

    /// What is said at the start.
    public static func introduction(byLine: Bool) -> Phrase {
        byLine
            ? Phrase(
                "鸿雁，逐行方式。每行一个按键或按键名：j、Down、F2、Ctrl-S；空行是 Enter；=文字 填入当前栏；F1 列出按键，q 退出。",
                "Hongyan, line by line. A key or its name on each line: j, Down, F2, Ctrl-S; an empty line is Enter; =text fills the field; F1 lists the keys, q leaves."
            )
            : Phrase(
                "鸿雁，逐行输出，按键即生效。F1 列出按键，q 退出。",
                "Hongyan, told line by line; keys work at once. F1 lists the keys, q leaves.")
    }
}
