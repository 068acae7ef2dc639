//! What can be done with an element.

use crate::survey::Element;
use crate::survey::Role;

/// Whether pressing the element can reach a goal.
pub fn pressable(element: &Element) -> bool {
    element.acts() || element.role == Role::Option
}

/// Whether an element has a state of its own that is on or off.
pub fn switch(element: &Element) -> bool {
    element.role == Role::Checkbox || (element.role == Role::Button && element.checked.is_some())
}

/// Whether an element has a value that can be set.
pub fn holds(element: &Element) -> bool {
    matches!(
        element.role,
        Role::Field
            | Role::Date
            | Role::Slider
            | Role::Colour
            | Role::Select
            | Role::Combobox
            | Role::Listbox
    )
}
