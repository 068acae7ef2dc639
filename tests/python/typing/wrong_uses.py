"""What type checkers must refuse. The comment of a line names what pyright says of it; then what mypy says."""

from __future__ import annotations

from tzafon import Lightcone


def wrong(client: Lightcone) -> None:
    client.agent.tasks.start()  # refused: reportCallIssue; call-arg
    client.agent.tasks.start(instruction="x", kind="laptop")  # refused: reportArgumentType; arg-type
    client.agent.tasks.start(instruction="x", maxsteps=3)  # refused: reportCallIssue; call-arg
    client.agent.tasks.run(instruction=3)  # refused: reportArgumentType; arg-type
    client.computers.click("c", 1, 2)  # refused: reportCallIssue; arg-type, call-arg
    client.computers.click("c", x="1", y=2)  # refused: reportArgumentType; arg-type
    client.computers.list(type="all")  # refused: reportArgumentType; arg-type
    client.computers.tabs.switch("t")  # refused: reportCallIssue; call-arg
    client.computers.batch("c", actions=[{"typ": "click"}])  # refused: reportArgumentType; typeddict-unknown-key
    client.computers.retrieve(3)  # refused: reportArgumentType; arg-type
    client.responses.create()  # refused: reportCallIssue; call-overload
    client.responses.create(input="x", truncation="none")  # refused: reportArgumentType; call-overload
    client.chat.completions.create()  # refused: reportAttributeAccessIssue, reportUnknownMemberType; attr-defined
    client.computers.destroy("c")  # refused: reportAttributeAccessIssue, reportUnknownMemberType; attr-defined
    Lightcone("sk_key")  # refused: reportCallIssue; call-arg
    Lightcone(timeout="60")  # refused: reportArgumentType; arg-type
    client.computer.create(kind="phone")  # refused: reportArgumentType; arg-type
    number: int = client.computers.retrieve("c").id  # refused: reportAssignmentType; assignment
    print(number)
    client.agent.tasks.stream("t").at()  # refused: reportAttributeAccessIssue, reportUnknownMemberType; attr-defined


async def not_awaited(client: Lightcone) -> None:
    await client.models.list()  # refused: reportGeneralTypeIssues; attr-defined
