import Domain
import Screen

/// The mouse in forms and in what opens over them.
extension DashboardState {
    /// Selects in the focused line while the button is held down.
    mutating func dragInForm(to point: Point) -> [Effect] {
        guard case .form(var form)? = layers.last, form.isSelecting, !isSaving(form),
            let field = hits.fields[form.focus]
        else { return [] }
        form.drag(to: field.nearestCharacter(to: point))
        layers[layers.count - 1] = .form(form)
        return []
    }

    /// The button was let go.
    mutating func releaseInForm() -> [Effect] {
        guard case .form(var form)? = layers.last, form.isSelecting else { return [] }
        form.isSelecting = false
        layers[layers.count - 1] = .form(form)
        return []
    }

    /// A click on a value of the choice between two edits takes it.
    mutating func pressOnConflict(_ index: Int) -> [Effect] {
        choose { conflict in
            guard index / 2 < conflict.collisions.count else { return }
            conflict.list.selected = index / 2
            conflict.collisions[index / 2].takesTheirs = index % 2 == 0
        }
    }
}
