//! Searches with the search field of the page.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::goal::plan;
use crate::planner::steps::goal::refusal;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::values::find;
use crate::planner::steps::language::values::value::Value;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::perform::goal::carry_out;
use crate::planner::steps::perform::keyboard::press_key;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::perform::set_value::today;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Touch;

fn searches(element: &Element) -> bool {
    let texts: Vec<String> = element
        .names
        .iter()
        .chain(&element.hints)
        .flat_map(|text| all_keys(text))
        .collect();
    element.typed()
        && !element.disabled
        && !element.readonly
        && (element.kind == "search"
            || ["search", "query", "q", "find"]
                .iter()
                .any(|key| texts.iter().any(|text| text == key)))
}

pub async fn search(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    wanted: &str,
    words: &[Word],
) -> Result<(), Failure> {
    let mut survey = driver.survey().await?;
    let mut wanted = wanted.to_owned();
    // "on Wikipedia" may name the site that is open.
    if let Some((what, site)) = wanted.clone().rsplit_once(" on ")
        && words.iter().all(|word| !word.quoted || word.text != wanted)
    {
        let title = all_keys(&format!(
            "{} {}",
            survey.title,
            survey.url.replace(['.', '/', ':'], " ")
        ));
        let known = keys(site).iter().all(|key| has(&title, key))
            || ["this site", "the site", "this page", "the page"].contains(&fold(site).as_str());
        if known {
            wanted = what.trim().trim_matches(['\'', '"']).to_owned();
        } else if survey.url == "about:blank" {
            return Err(Failure::fatal(
                "not_understood",
                format!(
                    "{text}: no page is open, and '{site}' is not an address; start with one, for example: go to example.com, search for '{what}'"
                ),
            ));
        }
    }
    let whole: Vec<Word> = words::words(text);
    let dated = find::values(&whole, today(&survey)).is_ok_and(|found| {
        found
            .iter()
            .any(|value| matches!(value.value, Value::Date(_) | Value::Time(..)))
    });
    let mut fields: Vec<Element> = survey
        .shown()
        .filter(|element| searches(element))
        .cloned()
        .collect();
    if fields.is_empty() || dated && survey.shown().any(|element| element.role == Role::Date) {
        if let Ok(actions) = plan::plan(text, &whole, false, &survey, today(&survey)) {
            return carry_out(driver, &actions, text).await;
        }
        // A button may have to be pressed before the field appears.
        let phrase = Phrase {
            words: words::words("search"),
            ..Phrase::default()
        };
        let all: Vec<Element> = survey
            .shown()
            .filter(|element| element.typed() && !element.disabled)
            .cloned()
            .collect();
        if let ([one], Ok(_)) = (
            all.as_slice(),
            find(&survey, &phrase, |element| element.role == Role::Button),
        ) {
            fields = vec![one.clone()];
        } else if let Ok(button) = find(&survey, &phrase, Element::acts) {
            let button = button.clone();
            driver.press(&button, 1, false).await?;
            survey = driver.survey().await?;
            fields = survey
                .shown()
                .filter(|element| searches(element))
                .cloned()
                .collect();
        }
    }
    let field = match fields.as_slice() {
        [one] => one.clone(),
        [] => {
            return Err(refusal::not_understood(
                text,
                &["a search (there is no search field)".to_owned()],
                &survey,
            ));
        }
        more => {
            let names: Vec<String> = more.iter().map(describe).collect();
            return Err(ambiguous("the search field", &names, "Search"));
        }
    };
    let wanted = wanted.trim().to_owned();
    driver
        .set_and_verify(&field, Touch::Fill(wanted.clone()), Expected::Value(wanted))
        .await?;
    let survey = driver.survey().await?;
    let button = survey.shown().find(|element| {
        let name = all_keys(element.name());
        element.role == Role::Button
            && !element.disabled
            && (element.form == field.form && element.kind == "submit" && element.form.is_some()
                || (element.form == field.form
                    && ["search", "go", "find", "submit"]
                        .iter()
                        .any(|key| has(&name, key))
                    && name.len() <= 2))
    });
    if let Some(button) = button {
        let button = button.clone();
        driver.press(&button, 1, false).await?;
    } else {
        press_key(driver, "Enter").await?;
    }
    memory.known.extend(all_keys(text));
    Ok(())
}
