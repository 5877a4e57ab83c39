"""The interface's messages: those in the code, those in a catalogue, and the compiled catalogue.

``python tests/support/gettext_files.py`` compiles every ``.po`` into the ``.mo`` beside it and says what lacks.
"""

from __future__ import annotations

import ast
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "tui" / "reader" / "locale"
SINGLE, PLURAL = ("_", "N_"), "plural"
Catalogue = dict[str, tuple[str, ...]]  # a message (of a plural: "one\0many") and its translations


def in_code() -> dict[str, str]:
    """Every message of the package with the first place it stands at. Of plurals, "one\\0many"."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "tui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                for message in _messages(node):
                    found.setdefault(message, f"{path.relative_to(ROOT)}:{node.lineno}")
    return found


def _messages(call: ast.Call) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    words = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    if name in SINGLE and words:
        yield words[0]
    elif name == PLURAL and len(words) > 1:
        yield f"{words[0]}\0{words[1]}"


def parse(po: str) -> Catalogue:
    """The messages of a catalogue's source. Raises ValueError where it is not one."""
    entries: Catalogue = {}
    parts: dict[str, str] = {}
    key = ""
    for line in [*po.splitlines(), ""]:
        line = line.strip()
        if line.startswith("#"):
            continue
        if not line:
            _keep(entries, parts)
            parts, key = {}, ""
            continue
        if not line.startswith('"'):
            key, _, line = line.partition(" ")
            parts[key] = ""
        parts[key] += ast.literal_eval(line)
    return entries


def _keep(entries: Catalogue, parts: dict[str, str]) -> None:
    if not parts:
        return
    message = parts["msgid"] + ("\0" + parts["msgid_plural"] if "msgid_plural" in parts else "")
    if message in entries:
        raise ValueError(f"twice in the catalogue: {message!r}")
    entries[message] = tuple(parts[name] for name in sorted(parts) if name.startswith("msgstr"))


def compiled(entries: Catalogue) -> bytes:
    """The binary form that gettext reads."""
    pairs = sorted((message.encode(), "\0".join(said).encode()) for message, said in entries.items() if any(said))
    head = 7 * 4
    texts = head + 16 * len(pairs)
    table, data = [], b""
    for column in (0, 1):
        for pair in pairs:
            table.append(struct.pack("<II", len(pair[column]), texts + len(data)))
            data += pair[column] + b"\0"
    return (
        struct.pack("<7I", 0x950412DE, 0, len(pairs), head, head + 8 * len(pairs), 0, 0) + b"".join(table) + data
    )


def main() -> int:
    """Compile all; 1 when a message has no translation."""
    lacking = 0
    for po in sorted(LOCALE.rglob("*.po")):
        entries = parse(po.read_text("utf-8"))
        po.with_suffix(".mo").write_bytes(compiled(entries))
        for message, place in in_code().items():
            if not any(entries.get(message, ())):
                lacking += 1
                print(f"{place}: {message!r}")
        for message in entries.keys() - in_code().keys() - {""}:
            print(f"no longer in the code: {message!r}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
