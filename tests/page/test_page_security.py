"""The security list of the page, by raw HTTP."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from hotplug.errors import HotplugError, PluginPanic
from hotplug.page import Address, Page
from hotplug.page.answer import explained
from page_servers import Served, Stream

CALL = {"export": "small", "args": [3]}
PATH = "/api/plugins/kinds/call"
MUST = {
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}


def cookie(kinds: Served) -> str:
    address = kinds.page.address
    return f"{address.cookie}={address.session}"


def test_it_listens_on_this_machine_only(kinds: Served) -> None:
    port = kinds.page.address.port
    bound = {line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines()[1:]}
    assert [one for one in bound if one.endswith(f":{port:04X}")] == [f"0100007F:{port:04X}"]


@pytest.mark.parametrize(
    "host",
    ["evil.test:{port}", "127.0.0.1", "127.0.0.1:1", "localhost:{port}.evil.test", "", "[::1",
     "127.0.0.1:{port}:", "user@127.0.0.1:{port}", "127.0.0.2:{port}", "0.0.0.0:{port}",
     "localhost.:{port}", "\xff:{port}", "127.0.0.1:0{port}0"],
)  # fmt: skip
def test_another_host_is_refused(kinds: Served, host: str) -> None:
    port = kinds.page.address.port
    reply = kinds.ask("GET", "/api/state", headers={"Host": host.format(port=port)})
    assert reply.status in {400, 403}
    assert b"fingerprint" not in reply.body


def test_no_host_and_two_hosts_are_refused(kinds: Served) -> None:
    assert kinds.ask("GET", "/api/state", headers={"Host": None}).status in {400, 403}
    right = f"127.0.0.1:{kinds.page.address.port}"
    reply = kinds.ask("GET", "/api/state", headers={"Host": f"{right}\r\nHost: evil.test"})
    assert reply.status in {400, 403}


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LocalHost"])
def test_the_names_of_this_machine_are_allowed(kinds: Served, name: str) -> None:
    host = f"{name}:{kinds.page.address.port}"
    assert kinds.ask("GET", "/api/state", headers={"Host": host}).status == 200


@pytest.mark.parametrize(
    "origin",
    ["null", "http://evil.test", "https://127.0.0.1:{port}", "http://127.0.0.1:1",
     "http://127.0.0.1", "http://localhost:{port}.evil.test", "", "file://", "\xff"],
)  # fmt: skip
def test_another_origin_is_refused(kinds: Served, origin: str) -> None:
    found = origin.format(port=kinds.page.address.port)
    for method, path, body in (("POST", PATH, CALL), ("GET", "/api/state", None)):
        reply = kinds.ask(method, path, body, headers={"Origin": found})
        assert reply.status in {400, 403}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_is_refused(kinds: Served, site: str) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "cors"}
    for method, path, body in (
        ("POST", PATH, CALL),
        ("GET", "/api/state", None),
        ("GET", "/", None),
    ):
        assert kinds.ask(method, path, body, headers=headers).status == 403
    headers["Sec-Fetch-Mode"] = "navigate"  # a link to the page is none
    assert kinds.ask("GET", "/", headers=headers).status == 200
    assert kinds.ask("GET", "/api/state", headers=headers).status == 403


def test_there_is_no_cors(kinds: Served) -> None:
    port = kinds.page.address.port
    origin = {"Origin": f"http://localhost:{port}"}
    replies = [
        kinds.ask("GET", "/api/state", headers=origin),
        kinds.ask("OPTIONS", PATH, headers={**origin, "Access-Control-Request-Method": "POST"}),
        kinds.ask("GET", "/static/ui.js", headers=origin),
    ]
    for reply in replies:
        assert not [name for name in reply.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "path", ["/api/state", "/api/events", "/static/ui.js", "/api/plugins/kinds"]
)
def test_nothing_is_told_without_a_token(kinds: Served, path: str) -> None:
    for wrong in (None, "Bearer", "Bearer x", "Basic eDp4", "Bearer \xff"):
        reply = kinds.ask("GET", path, headers={"Authorization": wrong})
        assert reply.status == 401
        assert b"kinds" not in reply.body
    assert kinds.ask("POST", PATH, CALL, headers={"Authorization": None}).status == 401
    stale = {"Authorization": None, "Cookie": f"{kinds.page.address.cookie}=x"}
    assert kinds.ask("GET", path, headers=stale).status == 401


def test_the_token_becomes_a_cookie_and_leaves_the_address(kinds: Served) -> None:
    address = kinds.page.address
    none = {"Authorization": None}
    assert kinds.ask("GET", "/", headers=none).status == 401
    assert kinds.ask("GET", "/?token=x", headers=none).status == 401
    reply = kinds.ask("GET", f"/?token={address.token}", headers=none)
    assert (reply.status, reply.headers["location"]) == (303, "/")
    made = reply.headers["set-cookie"]
    assert "HttpOnly" in made
    assert "samesite=strict" in made.lower()
    assert address.token not in made
    mine = {**none, "Cookie": made.split(";")[0]}
    assert kinds.ask("GET", "/", headers=mine).status == 200
    assert kinds.ask("GET", "/api/state", headers=mine).status == 200
    assert kinds.ask("POST", PATH, CALL, headers=mine).status == 403  # no origin, no bearer
    origin = {**mine, "Origin": f"http://127.0.0.1:{address.port}"}
    assert kinds.ask("POST", PATH, CALL, headers=origin).status == 200


def test_each_start_has_another_token() -> None:
    one, other = Address.of("127.0.0.1", 5), Address.of("127.0.0.1", 5)
    assert one.token != other.token
    assert len(one.token) >= 32
    assert one.session == other.session  # so that a page goes on after a restart
    assert Address.of("127.0.0.1", 6).session != one.session


@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; a=b",
             "application/json2", "application/json; charset=latin-1"],
)  # fmt: skip
def test_only_json_has_an_effect(kinds: Served, kind: str | None) -> None:
    before = kinds.board.entries()[0].calls
    assert kinds.ask("POST", PATH, CALL, headers={"Content-Type": kind}).status == 415
    assert kinds.board.entries()[0].calls == before


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE", "X"])
def test_only_a_post_has_an_effect(kinds: Served, method: str) -> None:
    before = kinds.board.entries()[0].calls
    assert kinds.ask(method, PATH).status in {400, 405, 415}
    assert kinds.board.entries()[0].calls == before


def test_every_answer_has_the_headers(kinds: Served) -> None:
    for path in ("/", "/api/state", "/static/ui.css", "/nothing", "/static/nothing"):
        reply = kinds.ask("GET", path)
        for name, value in MUST.items():
            assert reply.headers[name] == value, path
        policy = reply.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "*" not in policy
    refused = kinds.ask("GET", "/api/state", headers={"Host": "evil.test"})
    assert refused.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    ["/static/../routes.py", "/static/..%2froutes.py", "/static/%2e%2e/routes.py",
     "/static/..%5croutes.py", "/static/..\\routes.py", "/static//etc/passwd",
     "/static/%2fetc%2fpasswd", "/static/ui.js%00", "/static/.", "/static/",
     "/api/plugins/..%2f..%2fetc", "//evil.test/", "/static/LICENSE"],
)  # fmt: skip
def test_no_path_leads_out(kinds: Served, path: str) -> None:
    reply = kinds.ask("GET", path)
    assert reply.status in {400, 404}
    assert b"root:" not in reply.body
    assert "location" not in reply.headers


def test_a_large_body_is_refused(kinds: Served) -> None:
    large = {"Content-Length": str(9 << 20)}
    assert kinds.ask("POST", PATH, b"", headers=large).status == 413
    chunk = b"%x\r\n%s\r\n" % (1 << 20, b"x" * (1 << 20))
    address = kinds.page.address
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: localhost:{address.port}\r\n"
        f"Authorization: Bearer {address.token}\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", address.port), 20) as connection:
        connection.sendall(head.encode())
        try:
            for _ in range(9):
                connection.sendall(chunk)
            connection.sendall(b"0\r\n\r\n")
        except OSError:  # it has closed the connection already
            pass
        assert b" 413 " in connection.recv(1000).split(b"\r\n")[0]


BODIES = [b"", b"{", b"[]", b"3", b"\xff", b'{"export": "small"}', b'{"export": 3, "args": []}',
          b'{"export": "small", "args": [NaN]}', b"[" * 100_000, b'{"export":"\\ud800","args":[]}',
          b'{"export": "small", "args": [3], "more": 1}', b'{"export": "nothing", "args": []}',
          b'{"export": "small", "args": "x"}', b'{"export": "__class__", "args": []}']  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_a_wrong_body_is_explained(kinds: Served, body: bytes) -> None:
    reply = kinds.ask("POST", PATH, body)
    assert reply.status in {400, 404, 422}
    assert json.loads(reply.body)["error"]


def test_a_websocket_is_refused(kinds: Served) -> None:
    upgrade = {
        "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }  # fmt: skip
    assert kinds.ask("GET", "/api/events", headers={**upgrade, "Authorization": None}).status == 401


def test_only_a_hundred_streams_are_open(kinds: Served) -> None:
    streams = [Stream(kinds) for _ in range(100)]
    try:
        for one in streams:
            assert next(iter(one))[0] == "state"
        assert kinds.ask("GET", "/api/events").status == 503
        assert kinds.ask("GET", "/api/state").status == 200
    finally:
        for one in streams:
            one.close()


def test_a_port_that_is_taken_is_explained(kinds: Served) -> None:
    with pytest.raises(HotplugError, match=r"cannot be served on 127\.0\.0\.1 port"):
        Page(kinds.board, port=kinds.page.address.port)
    with pytest.raises(HotplugError, match="no address of this machine"):
        Page(kinds.board, host="no.such.host.invalid")


@pytest.mark.parametrize(
    ("bound", "host", "allowed"),
    [
        ("0.0.0.0", "192.168.1.5:7", True),  # DNS rebinding needs a name
        ("0.0.0.0", "evil.test:7", False),
        ("::", "[fe80::1]:7", True),
        ("192.168.1.5", "192.168.1.5:7", True),
        ("192.168.1.5", "192.168.1.6:7", False),
        ("127.0.0.1", "192.168.1.5:7", False),
    ],
)
def test_a_server_for_the_network_knows_its_hosts(bound: str, host: str, allowed: bool) -> None:
    assert Address(bound, 7).allows_host(host) is allowed


@pytest.mark.parametrize("file", ["../secret.rs", "{outside}", "src/link.rs", "src/secret.txt"])
def test_no_source_outside_of_the_plugin_is_shown(tmp_path: Path, file: str) -> None:
    root, secret = tmp_path / "plugin", tmp_path / "secret.rs"
    (root / "src").mkdir(parents=True)
    secret.write_text("secret\n")
    (root / "src" / "link.rs").symlink_to(secret)
    (root / "src" / "secret.txt").write_text("secret\n")
    (root / "src" / "lib.rs").write_text("mine\n")

    def shown(path: str) -> str:
        return json.dumps(explained(PluginPanic("x", file=path, line=1, column=1), root))

    assert "mine" in shown("src/lib.rs")
    assert 'secret"' not in shown(file.format(outside=secret))
