"""The DevTools door of a browser, used by Playwright."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Error, Playwright, sync_playwright
from test_guide import running
from tzafon import Lightcone


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.mark.parametrize("how", ["header", "token"])
def test_playwright_drives_the_browser_of_a_computer(playwright: Playwright, how: str) -> None:
    chromium = os.environ["LIGHTCONE_CHROMIUM"]
    with running("shop") as shop, running("serve", "--chromium", chromium) as said:
        client = Lightcone(base_url=said["url"], api_key=said["api_key"])
        computer = client.computers.create(kind="browser")
        assert computer.id and computer.endpoints
        door = said["url"] + computer.endpoints["cdp"]
        with pytest.raises(Error, match="401"):
            playwright.chromium.connect_over_cdp(door)
        if how == "header":
            headers = {"Authorization": f"Bearer {said['api_key']}"}
            browser = playwright.chromium.connect_over_cdp(door, headers=headers)
        else:
            browser = playwright.chromium.connect_over_cdp(f"{door}?token={said['api_key']}")
        page = browser.contexts[0].pages[0]
        page.goto(shop["url"])
        page.get_by_label("Search").fill("lamp")
        page.get_by_role("button", name="Go").click()
        page.get_by_text("3 found").wait_for()
        # Both look at the same page.
        html = client.computers.html(computer.id)
        assert html.ok and "3 found" in str(html.result.html_content if html.result else "")
        extra = browser.contexts[0].new_page()
        extra.goto(shop["url"] + "/basket")
        tabs = client.computers.tabs.list(computer.id)
        assert tabs.result and len(tabs.result["tabs"]) == 2
        browser.close()


def test_several_connections_work_at_once(playwright: Playwright) -> None:
    chromium = os.environ["LIGHTCONE_CHROMIUM"]
    with running("serve", "--chromium", chromium) as said:
        client = Lightcone(base_url=said["url"], api_key=said["api_key"])
        computer = client.computers.create(kind="browser")
        assert computer.id and computer.endpoints
        door = said["url"] + computer.endpoints["cdp"]
        headers = {"Authorization": f"Bearer {said['api_key']}"}
        browsers = [playwright.chromium.connect_over_cdp(door, headers=headers) for _ in range(3)]
        pages = [browser.contexts[0].new_page() for browser in browsers]
        for number, page in enumerate(pages):
            page.goto(f"data:text/html,<title>{number}</title><button onclick='document.title += 1'>Go</button>")
        for page in pages:
            page.get_by_role("button", name="Go").click()
        assert [page.title() for page in pages] == ["01", "11", "21"]
        # The end of one is none of the others' business.
        browsers[0].close()
        pages[1].get_by_role("button", name="Go").click()
        assert pages[1].title() == "111"
        own = browsers[2].new_context()
        own.new_page().goto("about:blank")
        own.close()
        assert pages[2].title() == "21"
        for browser in browsers[1:]:
            browser.close()
        assert client.computers.html(computer.id).ok
        client.computers.delete(computer.id)
