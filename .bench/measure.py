"""Measures Hongyan: start, keys, bytes, memory, rest, saving, import. See `run`."""
import argparse
import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from screen import Screen

TODAY = "2026-11-21"
FRAME_END = b"\x1b[?2026l"
DOWN, UP, PAGE_DOWN, PAGE_UP = b"\x1bOB", b"\x1bOA", b"\x1b[6~", b"\x1b[5~"

# What is to be reached at 100,000 members: figure, limit, whether more is better.
GOALS = [
    ("first_frame_ms", 120, False), ("filter_p95_ms", 10, False), ("move_p95_ms", 3, False),
    ("move_bytes", 400, False), ("open_figures_ms", 50, False), ("memory_mib", 200, False),
    ("idle_wakeups", 0, False), ("commit_ratio", 1.0, True),
]


def median(values):
    return percentile(values, 50)


def percentile(values, percent):
    values = sorted(values)
    return values[min(len(values) - 1, len(values) * percent // 100)]


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.environment = {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}

    def verb(self, *arguments):
        done = subprocess.run([self.program, *arguments], env={**os.environ, **self.environment},
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"hongyan {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout

    def path(self, name):
        return os.path.join(self.folder, name)

    def open(self, store):
        return Screen([self.program, "--store", store, "--today", TODAY], environment=self.environment)

    # ---------------------------------------------------------------- the screen

    def dashboard(self, store):
        figures = {}
        first, whole = [], []
        for _ in range(7):
            screen = self.open(store)
            # Masked numbers are rows of the roster; the mark behind them ends the frame that shows them.
            elapsed, _ = screen.read_until(lambda data: FRAME_END in data.partition(b"********")[2])
            first.append(elapsed * 1000)
            last, _ = screen.read_until_quiet(quiet=0.5)
            whole.append((last - screen.started) * 1000)
            screen.close()
        figures["first_frame_ms"] = median(first)
        figures["tasks_shown_ms"] = median(whole)

        screen = self.open(store)
        screen.read_until(lambda data: FRAME_END in data.partition(b"********")[2])
        screen.read_until_quiet(quiet=0.5)
        self.keys(screen, figures, "move", [DOWN] * 30 + [UP] * 30, 4)
        self.keys(screen, figures, "page", [PAGE_DOWN] * 10 + [PAGE_UP] * 10, 4)
        opened = []
        for _ in range(7):
            opened.append(screen.press(b"f")[0] * 1000)
            screen.press(b"q")
        figures["open_figures_ms"] = median(opened)
        times = []
        for words in (b"zhang", b"wxm", b"lihua", b"shanghai", b"2019"):
            for _ in range(4):
                screen.press(b"/")
                for key in words:
                    times.append(screen.press(bytes([key]))[0] * 1000)
                for _ in words:
                    times.append(screen.press(b"\x7f")[0] * 1000)
                screen.press(b"\x1b")
        figures["filter_median_ms"], figures["filter_p95_ms"] = median(times), percentile(times, 95)
        figures["memory_mib"] = screen.memory()

        # What is said for a while goes away, and idle threads end, before rest begins.
        screen.read_until_quiet(quiet=8, limit=60)
        before = screen.wakeups()
        screen.read_until_quiet(quiet=5)
        after = screen.wakeups()
        figures["idle_wakeups"] = sum(after[thread] - before.get(thread, 0) for thread in after)
        screen.close()
        return figures

    def keys(self, screen, figures, name, keys, rounds):
        answers = [screen.press(key) for _ in range(rounds) for key in keys]
        times = [elapsed * 1000 for elapsed, _ in answers]
        figures[f"{name}_median_ms"], figures[f"{name}_p95_ms"] = median(times), percentile(times, 95)
        figures[f"{name}_bytes"] = median([count for _, count in answers])

    # ---------------------------------------------------------------- saving

    def commits(self, count=2000, rounds=5):
        """Saves one by one, each durable before the next; SQLite and we take turns on the same disk."""
        ours, theirs = [], []
        for number in range(rounds):
            answer = self.verb("bench", "--store", self.path(f"commits-{number}"), "--today", TODAY,
                               "--commits", str(count), "--json")
            ours.append(json.loads(answer)["commitsPerSecond"])
            theirs.append(self.sqlite(self.path(f"commits-{number}.sqlite"), count))
        return {"commits_per_s": median(ours), "sqlite_commits_per_s": median(theirs),
                "commit_ratio": median(ours) / median(theirs)}

    @staticmethod
    def sqlite(path, count):
        """An edit of one field and its line of history, with the journal and synchronisation that lose nothing."""
        database = sqlite3.connect(path, isolation_level=None)
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("CREATE TABLE member (id INTEGER PRIMARY KEY, note TEXT)")
        database.execute("CREATE TABLE history (id INTEGER PRIMARY KEY, at TEXT, by TEXT, record INTEGER, old TEXT, new TEXT)")
        database.executemany("INSERT INTO member VALUES (?, '')", [(n,) for n in range(100)])
        started = time.monotonic()
        for number in range(count):
            note = f"第 {number} 次：电话联系，一切都好，春节前回乡，已提醒交纳党费。"
            database.execute("BEGIN IMMEDIATE")
            database.execute("UPDATE member SET note = ? WHERE id = ?", (note, number % 100))
            database.execute("INSERT INTO history (at, by, record, old, new) VALUES (?, ?, ?, ?, ?)",
                             ("2026-11-21T09:14:07+08:00", "bench", number % 100, None, note))
            database.execute("COMMIT")
        elapsed = time.monotonic() - started
        database.close()
        return count / elapsed

    # ---------------------------------------------------------------- spreadsheets

    def imports(self, store, rows):
        figures = {"import_rows": rows}
        for kind in ("xlsx", "csv"):
            sheet = self.path(f"roster.{kind}")
            self.verb("export", "members", "-o", sheet, "--reveal", "bench", "--store", store, "--today", TODAY)
            times = []
            for number in range(3):
                fresh = self.path(f"import-{kind}-{number}")
                started = time.monotonic()
                answer = json.loads(self.verb("import", sheet, "--store", fresh, "--today", TODAY, "--json"))
                times.append((time.monotonic() - started) * 1000)
                shutil.rmtree(fresh)
                if answer["rejected"] or answer["added"] < rows * 0.95:
                    sys.exit(f"the import of {sheet} is not what was measured: {str(answer)[:400]}")
            figures[f"import_{kind}_ms"] = median(times)
        return figures


ROWS = [
    ("启动到首屏 First frame with data", "first_frame_ms", "{:.0f} ms"),
    ("启动到待办 Tasks shown", "tasks_shown_ms", "{:.0f} ms"),
    ("移动光标 Cursor, median", "move_median_ms", "{:.2f} ms"),
    ("移动光标 Cursor, p95", "move_p95_ms", "{:.2f} ms"),
    ("移动光标 Cursor, bytes sent", "move_bytes", "{:.0f}"),
    ("翻页 Page, p95", "page_p95_ms", "{:.2f} ms"),
    ("筛选一键 Filter key, median", "filter_median_ms", "{:.2f} ms"),
    ("筛选一键 Filter key, p95", "filter_p95_ms", "{:.2f} ms"),
    ("打开数字 Figures screen opened", "open_figures_ms", "{:.1f} ms"),
    ("内存峰值 Peak memory", "memory_mib", "{:.0f} MiB"),
    ("静止 5 秒的唤醒 Wake-ups idle, 5 s", "idle_wakeups", "{:.0f}"),
]


def table(results):
    sizes = [size for size in results["sizes"]]
    lines = ["| | " + " | ".join(f"{int(size):,} 人" for size in sizes) + " |", "|---|" + "---:|" * len(sizes)]
    for title, name, form in ROWS:
        lines.append(f"| {title} | " + " | ".join(form.format(results["sizes"][s][name]) for s in sizes) + " |")
    saving = results["saving"]
    lines += [
        "", f"逐笔落盘保存 Durable commits: {saving['commits_per_s']:,.0f}/s; SQLite WAL + synchronous=FULL "
        f"{saving['sqlite_commits_per_s']:,.0f}/s in turn on the same disk ({saving['commit_ratio']:.2f} ×).",
        f"导入 {results['import']['import_rows']:,} 行 Import: XLSX {results['import']['import_xlsx_ms']:.0f} ms, "
        f"CSV {results['import']['import_csv_ms']:.0f} ms.",
    ]
    return "\n".join(lines)


def check(results):
    largest = {**results["sizes"][max(results["sizes"], key=int)], **results["saving"]}
    verdicts = []
    for name, limit, is_more_better in GOALS:
        value = largest[name]
        met = value >= limit if is_more_better else value <= limit
        verdicts.append({"goal": name, "limit": limit, "value": round(value, 3), "verdict": "ok" if met else "missed"})
    return verdicts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the release binary")
    parser.add_argument("--members", default="5000,100000", help="sizes of the ledgers, the goals hold for the largest")
    parser.add_argument("--folder", help="where to make the ledgers: the disk that is measured")
    parser.add_argument("--json", help="writes the results to a file too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hongyan-bench-", dir=options.folder) as folder:
        bench = Bench(options.program, folder)
        results = {"machine": f"{os.cpu_count()} × {platform.machine()}, {platform.system()} {platform.release()}",
                   "sizes": {}}
        for size in options.members.split(","):
            print(f"{size} …", file=sys.stderr, flush=True)
            store = bench.path(f"ledger-{size}")
            bench.verb("demo", "--members", size, "--store", store, "--today", TODAY)
            results["sizes"][size] = bench.dashboard(store)
            inside = bench.verb("bench", "--store", store, "--today", TODAY, "--json")
            results["sizes"][size]["inside"] = json.loads(inside)
        print("saving, import …", file=sys.stderr, flush=True)
        results["saving"] = bench.commits()
        smallest = min(results["sizes"], key=int)
        results["import"] = bench.imports(bench.path(f"ledger-{smallest}"), int(smallest))
        results["goals"] = check(results)
    print(table(results))
    print()
    for verdict in results["goals"]:
        print(f"{verdict['verdict']:>6}  {verdict['goal']}: {verdict['value']} (limit {verdict['limit']})")
    text = json.dumps(results, ensure_ascii=False, indent=1)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    print()
    print(text)
    return 1 if any(verdict["verdict"] == "missed" for verdict in results["goals"]) else 0


if __name__ == "__main__":
    sys.exit(main())
