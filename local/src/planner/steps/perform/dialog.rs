//! Answers a dialog of the browser or of the page.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::perform::memory::Memory;
use crate::survey::Dialogs;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Touch;

pub async fn dialog(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    answer: &Dialogs,
    words: &[Word],
) -> Result<(), Failure> {
    let asked = std::mem::take(&mut memory.answered);
    let fits = |kind: &str| match answer {
        Dialogs::Enter(_) => kind == "prompt",
        Dialogs::Dismiss => kind == "confirm" || kind == "prompt",
        _ => true,
    };
    if asked.iter().any(|dialog| fits(&dialog.kind)) {
        return Ok(());
    }
    // The page may ask in a dialog of its own.
    let survey = driver.survey().await?;
    let names: &[&str] = match answer {
        Dialogs::Dismiss => &[
            "cancel",
            "no",
            "dismiss",
            "decline",
            "keep",
            "close",
            "reject",
            "not now",
            "no, thanks",
        ],
        _ => &[
            "confirm", "ok", "yes", "accept", "continue", "agree", "delete", "proceed",
        ],
    };
    if let Dialogs::Enter(value) = answer {
        let all = words::words(text);
        let fields: Vec<Element> = survey
            .shown()
            .filter(|element| element.typed() && !element.disabled)
            .cloned()
            .collect();
        let modal: Vec<Element> = fields
            .iter()
            .filter(|element| element.modal)
            .cloned()
            .collect();
        let named: Vec<Element> = fields
            .iter()
            .filter(|element| {
                element.names.iter().any(|name| {
                    keys(name).iter().any(|key| {
                        has(
                            &all.iter().map(|word| word.key.clone()).collect::<Vec<_>>(),
                            key,
                        )
                    })
                })
            })
            .cloned()
            .collect();
        let field = [modal, named, fields]
            .into_iter()
            .find(|list| list.len() == 1)
            .and_then(|mut list| list.pop());
        let Some(field) = field else {
            return Err(Failure::fatal(
                "dialog_missing",
                format!("{text}: nothing asked for it"),
            ));
        };
        driver
            .set_and_verify(
                &field,
                Touch::Fill(value.clone()),
                Expected::Value(value.clone()),
            )
            .await?;
        let survey = driver.survey().await?;
        let button = survey.shown().find(|element| {
            element.role == Role::Button
                && element.modal == field.modal
                && (element.form == field.form)
                && [
                    "ok", "okay", "submit", "confirm", "save", "continue", "sign", "done",
                ]
                .contains(&fold(element.name()).as_str())
        });
        if let Some(button) = button.filter(|_| field.modal) {
            let button = button.clone();
            driver.press(&button, 1, false).await?;
        }
        return Ok(());
    }
    let said = fold(&join(words));
    let direct = Phrase {
        words: words::words(said.split(' ').next().unwrap_or_default()),
        ..Phrase::default()
    };
    if let Ok(element) = find(&survey, &direct, Element::acts) {
        let element = element.clone();
        return driver.press(&element, 1, false).await;
    }
    let list: Vec<&Element> = survey
        .shown()
        .filter(|element| {
            element.role == Role::Button
                && element.modal
                && names.contains(&fold(element.name()).as_str())
        })
        .collect();
    if let [one] = list.as_slice() {
        let element = (*one).clone();
        return driver.press(&element, 1, false).await;
    }
    let visible = survey.names();
    Err(Failure {
        visible,
        ..Failure::fatal(
            "dialog_missing",
            format!(
                "{text}: the page asked nothing, and has no button of that name; say which button, as in: click 'Yes'"
            ),
        )
    })
}
