/// What a piece of the screen *means*. A theme turns roles into colours and attributes; views know nothing else.
///
/// The raw value is stored in each cell, so there are at most 256 roles; the dotted name is what theme files use. A role
/// without an entry of its own falls back along the dots: `row.selected.blurred` → `row.selected` → `row` → `text`.
/// Add new roles at the end: screen dumps in golden files show a role as the letter of its raw value.
public enum Role: UInt8, CaseIterable, Sendable {
    case text
    case textDim
    case textStrong
    case textMuted
    case title
    case titleAccent
    case header
    case headerAlert
    case footer
    case hintKey
    case hintLabel
    case hintDisabled
    case border
    case borderFocused
    case paneTitle
    case paneTitleFocused
    case tableHeader
    case tableHeaderSorted
    case row
    case rowAlternate
    case rowSelected
    case rowSelectedBlurred
    case rowSelectedMarked
    case rowMarked
    case match
    case treeGuide
    case count
    case masked
    case lightBlue
    case lightYellow
    case lightRed
    case formLabel
    case formRequired
    case field
    case fieldFocused
    case fieldError
    case fieldWarning
    case fieldPlaceholder
    case selection
    case choice
    case choiceSelected
    case dialog
    case dialogTitle
    case dialogDanger
    case button
    case buttonSelected
    case buttonDanger
    case tab
    case tabSelected
    case toastInfo
    case toastSuccess
    case toastWarning
    case toastError
    case progressFull
    case progressEmpty
    case scrollbar
    case scrollbarThumb
    case rankUp
    case rankDown
    case chart1
    case chart2
    case chart3
    case chart4
    case problemError
    case problemWarning

    /// The name in theme files: the case's words, lower case, joined by dots (`rowSelectedBlurred` →
    /// `row.selected.blurred`).
    public var name: String {
        var result = ""
        for character in "\(self)" {
            if character.isUppercase {
                result += "." + character.lowercased()
            } else {
                result.append(character)
            }
        }
        return result
    }
}
