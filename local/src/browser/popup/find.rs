//! Finds the element whose list is open, and where it is on the page.

use std::time::Duration;

use serde_json::{Value, json};

use super::SCRIPT;
use crate::browser::tab::{ANSWER, Tab};
use crate::failure::Failure;

/// How long the frames of other origins may take to report whether they have an open list.
const FRAMES: Duration = Duration::from_millis(500);

/// The element whose list is open, as session and object.
pub(super) async fn find(
    tab: &Tab,
    at: Option<(f64, f64)>,
) -> Result<Option<(String, String)>, Failure> {
    let ask = |session: &str| {
        let params = json!({"expression": format!("({SCRIPT}).find()")});
        tab.client.send(Some(session), "Runtime.evaluate", params)
    };
    let answer = tab.answer(ask(&tab.session), ANSWER).await?;
    let result = &answer["result"];
    if result["subtype"] == "node" {
        return Ok(object(result).map(|object| (tab.session.clone(), object)));
    }
    if result["value"] == "frame" {
        let frames: Vec<String> = tab.frames().values().cloned().collect();
        let calls: Vec<_> = frames
            .into_iter()
            .map(|session| (ask(&session), session))
            .collect();
        for (call, session) in calls {
            // A frame that is being replaced has no list.
            if let Ok(answer) = call.wait(FRAMES).await
                && answer["result"]["subtype"] == "node"
            {
                return Ok(object(&answer["result"]).map(|object| (session, object)));
            }
        }
    }
    // An element in a closed shadow root is still found by its position.
    let Some((x, y)) = at else { return Ok(None) };
    let place = json!({"x": x.floor() as i64, "y": y.floor() as i64});
    let node = tab.call("DOM.getNodeForLocation", place).await?;
    let node = json!({"backendNodeId": node["backendNodeId"]});
    let described = tab.call("DOM.describeNode", node.clone()).await?;
    if described["node"]["nodeName"] != "SELECT" {
        return Ok(None);
    }
    let resolved = tab.call("DOM.resolveNode", node).await?;
    Ok(object(&resolved["object"]).map(|object| (tab.session.clone(), object)))
}

pub(super) fn object(value: &Value) -> Option<String> {
    value["objectId"].as_str().map(str::to_owned)
}

/// The border box of a node as x, y, width and height in its session's viewport.
pub(super) async fn area(
    tab: &Tab,
    session: &str,
    node: Value,
    which: &str,
) -> Result<[f64; 4], Failure> {
    let model = tab.call_frame(session, "DOM.getBoxModel", node).await?;
    let quad: Vec<f64> = serde_json::from_value(model["model"][which].clone()).unwrap_or_default();
    let (Some(x), Some(y), Some(right), Some(bottom)) =
        (quad.first(), quad.get(1), quad.get(4), quad.get(5))
    else {
        return Err(Failure::passing(
            "exec_failed",
            "the list has no place on the page",
        ));
    };
    Ok([*x, *y, right - x, bottom - y])
}

/// The position of a frame's viewport on the page.
pub(super) async fn origin(tab: &Tab, session: &str) -> Result<(f64, f64), Failure> {
    let frame = {
        let frames = tab.frames();
        let of = frames.iter().find(|(_, other)| *other == session);
        of.map(|(frame, _)| frame.clone())
    };
    let Some(frame) = frame else {
        return Ok((0.0, 0.0));
    };
    // The session of its parent, which has the element that contains the frame.
    let parents: Vec<String> = {
        let frames = tab.frames();
        let others = frames.values().filter(|other| *other != session).cloned();
        std::iter::once(tab.session.clone()).chain(others).collect()
    };
    for parent in parents {
        let owner = tab
            .call_frame(&parent, "DOM.getFrameOwner", json!({"frameId": frame}))
            .await;
        if let Ok(owner) = owner {
            let node = json!({"backendNodeId": owner["backendNodeId"]});
            let [x, y, ..] = area(tab, &parent, node, "content").await?;
            let (left, top) = Box::pin(origin(tab, &parent)).await?;
            return Ok((left + x, top + y));
        }
    }
    Ok((0.0, 0.0))
}
