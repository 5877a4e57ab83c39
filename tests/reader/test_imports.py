"""What opening an article imports: Textual and the standard library, and nothing that costs time for nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "sommet-de-brumaire.json"

PROBE = """
import json, os, sys
sys.argv = ["inquit", {sample!r}]
import tui.reader
tui.reader.prepare()
from textual.drivers.headless_driver import HeadlessDriver
from tui.reader import app

os.isatty = lambda descriptor: True
app.InquitApp.get_driver_class = lambda self: HeadlessDriver
settle = app.InquitApp._settle

def painted(self):
    modules = sorted({{name.partition(".")[0] for name in sys.modules}})
    ours = sorted(name for name in sys.modules if name.startswith("tui."))
    json.dump([modules, ours], open({out!r}, "w"))
    settle(self)
    self.exit()

app.InquitApp._settle = painted
from tui.cli import main
sys.exit(main([{sample!r}]))
"""
HEAVY = {
    "spacy", "thinc", "numpy", "click", "trafilatura", "lxml", "charset_normalizer", "py3langid", "aiohttp",
    "textual_serve", "pytest", "yaml", "requests", "httpx", "gettext", "zipfile", "ssl",
}  # fmt: skip
LATER = {
    "tui.reader.clipboard", "tui.reader.card", "tui.reader.hints", "tui.reader.screens.help",
    "tui.reader.screens.chooser", "tui.reader.panes.prompt", "tui.annotate.worker", "tui.cli.root",
    "tui.model.concordance", "tui.model.anchor", "tui.model.reanchor", "tui.library.changed",
    "tui.library.storing", "tui.library.asking", "tui.library.indexing", "tui.library.wording",
    "tui.reader.prompts",
}  # fmt: skip


def test_the_first_frame_of_an_annotated_article_needs_little(tmp_path: Path):
    out = tmp_path / "modules.json"
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(sample=str(SAMPLE), out=str(out))],
        cwd=ROOT,
        env={**os.environ, "LANG": "C.UTF-8", "COLUMNS": "120", "LINES": "40"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    modules, ours = json.loads(out.read_text())
    assert HEAVY & set(modules) == set()
    assert LATER & set(ours) == set()
    assert [name for name in ours if name.startswith("tui.annotate")] == []


def test_an_address_is_still_opened_over_an_encrypted_connection():
    """The reader's asyncio is imported as if there were no ssl: whoever needs it afterwards has it."""
    code = (
        "import sys, tui.reader; tui.reader.prepare(); before = 'ssl' in sys.modules\n"
        "import asyncio.sslproto, http.client, tui.sources.web as web\n"
        "print(before, bool(web.ssl.create_default_context()), hasattr(http.client, 'HTTPSConnection'))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.stdout == b"False True True\n", done.stderr.decode()
