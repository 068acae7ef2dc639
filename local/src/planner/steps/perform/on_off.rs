//! Turns checkboxes and radio buttons on or off.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::language::words::fold;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Touch;

pub async fn switch(
    driver: &mut PageDriver<'_>,
    element: &Element,
    on: bool,
) -> Result<(), Failure> {
    if element.checked == Some(on) {
        let survey = driver.survey().await?;
        driver.expect_state(&survey, element, Expected::Checked(on));
        return Ok(());
    }
    if element.role == Role::Radio && !on {
        return Err(Failure::fatal(
            "invalid_value",
            format!(
                "{} goes off only when another one of its group is chosen",
                describe(element)
            ),
        ));
    }
    driver
        .set_and_verify(
            element,
            Touch::Click {
                times: 1,
                right: false,
            },
            Expected::Checked(on),
        )
        .await
}

pub fn state(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "on" | "yes" | "true" | "checked" | "ticked" | "enabled" | "selected" | "active" => {
            Some(true)
        }
        "off" | "no" | "false" | "unchecked" | "unticked" | "disabled" | "inactive" => Some(false),
        _ => None,
    }
}
