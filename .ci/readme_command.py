"""Print the Nth fenced ``sh`` block of README.md: what CI runs is what people are told to run."""

import re
import sys
from pathlib import Path

blocks = re.findall(r"^```sh\n(.*?)^```$", Path("README.md").read_text("utf-8"), re.M | re.S)
sys.stdout.write(blocks[int(sys.argv[1]) - 1])
