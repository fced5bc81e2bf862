extension CellBuffer {
    /// Draws an empty framed window in the middle of an area, over whatever is there.
    ///
    /// - Returns: the window's outer rectangle and the one inside its frame, which has a blank column at both sides when
    ///   there is room.
    public mutating func popup(
        _ size: Size, in area: Rect, title: String, titleInk: Role = .dialogTitle, ink: Role = .dialog,
        note: String = ""
    ) -> (outer: Rect, inner: Rect) {
        let outer = area.centred(size)
        fill(outer, ink: ink)
        box(outer, ink: ink, title: title, titleInk: titleInk, note: note)
        let side = outer.width >= 8 ? 2 : 1
        return (outer, outer.inset(left: side, top: 1, right: side, bottom: 1))
    }
}
