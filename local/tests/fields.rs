//! Dates, times and colours typed into their fields, whose popups are not on screenshots.

use crate::common::server;
use serde_json::json;

#[tokio::test]
async fn a_typed_date_time_or_colour_is_the_fields_value() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    // The middle of a field, and its icon, which opens a popup.
    for (kind, text, value) in [
        ("date", "2027-05-03", "2027-05-03"),
        ("date", "05/03/2027", "2027-05-03"),
        ("date", "05032027", "2027-05-03"),
        ("time", "10:30", "10:30"),
        ("month", "2027-05", "2027-05"),
        ("week", "2027-W05", "2027-W05"),
        ("datetime-local", "2027-05-03 10:30", "2027-05-03T10:30"),
        ("color", "#FF8800", "#ff8800"),
        ("color", "#f80", "#ff8800"),
    ] {
        for x in [20, 190] {
            let html = format!(
                "<style>#f{{position:absolute;left:0;top:0;width:200px;height:40px}}</style><input type={kind} id=f>
                 <script>const log = []; for (const name of ['input', 'change'])
                 f.addEventListener(name, () => {{ log.push(name + ':' + f.value); document.title = log.join(' '); }})</script>"
            );
            server.page(&id, &html).await;
            server.done(&id, "click", json!({"x": x, "y": 20})).await;
            server.done(&id, "type", json!({"text": text})).await;
            let wanted = format!("input:{value} change:{value}");
            server.titled(&id, &wanted).await;
        }
    }
    // Text that is not a date is typed key by key, as by a person.
    let html = "<input id=f autofocus><script>f.addEventListener('input', () => document.title = f.value)</script>";
    server.page(&id, html).await;
    server.done(&id, "click", json!({"x": 20, "y": 20})).await;
    server
        .done(&id, "type", json!({"text": "2027-05-03"}))
        .await;
    server.titled(&id, "2027-05-03").await;
}
