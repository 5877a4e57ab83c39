"""Helping terminals that ignore OSC 52: which program is asked, and that it gets the very text."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tui.reader.clipboard import CopyError, Helper, give, helper_for

TEXT = "« L’été », dit-il\u202f: $(touch gone); `touch gone`\n"


def everything(program: str) -> str | None:
    return f"/usr/bin/{program}"


def nothing(program: str) -> str | None:
    return None


@pytest.mark.parametrize(
    ("environment", "program"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ({"DISPLAY": ":0"}, "xclip"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "pbcopy"),
        ({"WSL_DISTRO_NAME": "Debian"}, "clip.exe"),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1.2.3.4"}, None),
        ({}, None),
    ],
)
def test_the_program_of_the_machine_one_sits_at(environment: dict[str, str], program: str | None):
    helper = helper_for(environment, find=everything)
    assert (helper.argv[0] if helper else None) == program
    assert helper_for(environment, find=nothing) is None


def test_the_reader_s_own_command_comes_first():
    assert helper_for({"SSH_TTY": "x"}, "tmux load-buffer '-b a' -") == Helper(
        ("tmux", "load-buffer", "-b a", "-")
    )
    with pytest.raises(CopyError, match="No closing quotation"):
        helper_for({}, "tmux 'oops")


def program(folder: Path, script: str) -> str:
    path = folder / "keep it"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


async def test_the_program_gets_the_text_and_no_shell_sees_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    await give(TEXT, Helper((program(tmp_path, "cat > kept"),)))
    assert (tmp_path / "kept").read_text("utf-8") == TEXT
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(("script", "words"), [("exit 3", "exit 3"), ("cat >/dev/null; exit 1", "exit 1")])
async def test_a_failure_is_one_line(tmp_path: Path, script: str, words: str):
    with pytest.raises(CopyError, match=words):
        await give(TEXT * 10_000, Helper((program(tmp_path, script),)))


async def test_no_such_program_is_one_line(tmp_path: Path):
    with pytest.raises(CopyError, match="No such file"):
        await give(TEXT, Helper((str(tmp_path / "none"),)))
