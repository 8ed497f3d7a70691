"""sweep() and collect() against inkling-cli: the same folder, whichever wrote it."""
import json
import os
import re
import signal
import subprocess
import tempfile
import unittest
import warnings
from pathlib import Path

import inkling

import numpy as np
from support import CLI, QUICK, cli

STUDY = {
    "settings": {"measurements": [40, "N/8"], "noise": 0.05, "seed": 5, "threads": 1},
    "methods": [{"method": "message-passing"}, {"method": "qcs-sgm", "settings": {"levels": [3, 4]}}],
    "images": [{"file": "x.npy", "selection": "0-1"}],
    "images-at-once": 1,
}
CELLS = 2 * 3 * 2


def contents(folder):
    """A study's files but for times."""
    files = {path.relative_to(folder): path.read_text() for path in Path(folder).rglob("*.json")}
    return {name: re.sub(r'"seconds": ?[-+.\de]+', '"seconds"', text) for name, text in files.items()}


class Studies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        drawn = inkling.measure("prior:3", measurements=1, **QUICK)["x"]
        cls.images = np.clip(drawn, 0, 1).reshape(3, 1, 28, 28)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name)
        self.before = os.getcwd()
        self.addCleanup(os.chdir, self.before)
        os.chdir(folder.name)  # files of a dict are meant from there
        np.save("x.npy", self.images)
        Path("study.json").write_text(json.dumps(STUDY))

    def test_the_cells_are_the_command_lines(self):
        cli("sweep", "study.json", "--output", "cli", "--quiet")
        said = []
        table = inkling.sweep(STUDY, "python", progress=lambda *told: said.append(told))
        self.assertEqual(contents("python"), contents("cli"))
        self.assertEqual(len(contents("cli")), 1 + CELLS)
        self.assertIn(("cell 12 of 12, qcs-sgm", 11.0, 12.0), [told[:3] for told in said])
        self.assertTrue(all(isinstance(told[3], float) for told in said))

        rows = json.loads(cli("collect", "cli", "--json", "-"))
        read = inkling.collect("cli")
        self.assertEqual(set(read), set(rows[0]))
        for name, column in read.items():
            wanted = [row[name] for row in rows]
            if isinstance(column, list):
                self.assertEqual(column, wanted)
            else:
                wanted = [np.nan if value is None else value for value in wanted]
                np.testing.assert_array_equal(column, np.array(wanted), err_msg=name, strict=True)
            if name != "seconds":
                np.testing.assert_array_equal(table[name], column, err_msg=name)
        self.assertEqual((read["psnr"].dtype, read["seed"].dtype), (np.float64, np.int64))
        self.assertEqual(len(read["psnr"]), CELLS)
        self.assertTrue(np.isfinite(read["psnr"]).all())
        # a cell that is there is not computed again, whoever computed it
        times = {path: path.stat().st_mtime_ns for path in Path("cli").rglob("*.json")}
        inkling.sweep(Path("study.json"), Path("cli"))
        self.assertEqual({path: path.stat().st_mtime_ns for path in Path("cli").rglob("*.json")}, times)

    def test_what_a_call_puts_in_the_studys_place(self):
        cli("sweep", "study.json", "x.npy:1-2", "--method", "message-passing", "--measurements", "50,60", "--noise", 0.2,
            "--images-at-once", 2, "--shard", "2/2", "--output", "cli", "--quiet")
        with self.assertWarnsRegex(UserWarning, "1 of 2 cells are missing") as caught:
            table = inkling.sweep("study.json", "python", images="x.npy:1-2", method="message-passing",
                                  measurements=np.array([50, 60]), noise=0.2, images_at_once=2, shard="2/2")
        self.assertEqual(Path(caught.filename), Path(__file__))
        self.assertEqual(contents("python"), contents("cli"))
        self.assertEqual(table["method"], ["message-passing"] * 2)
        with self.assertWarnsRegex(UserWarning, "1 of 2 cells are missing"):
            rest = inkling.sweep("study.json", "rest", images=["x.npy:1", Path("x.npy:2")], method=["message-passing"],
                                 measurements=[50, 60], noise=[0.2], images_at_once=2, shard="1/2")
        whole = inkling.collect(["python", "rest"])
        self.assertEqual(sorted(whole["psnr"]), sorted([*table["psnr"], *rest["psnr"]]))

    def test_a_shipped_study_on_an_array(self):
        few = dict(method="message-passing", measurements=30, bits=1, threads=1)
        table = inkling.sweep("talk-measurements", "carried", images=self.images[:2], **few)
        named = inkling.sweep("talk-measurements", "named", images=["x.npy:0-1"], **few)
        np.testing.assert_array_equal(table["psnr"], named["psnr"])
        self.assertEqual(table["image"], ["images.npy:0", "images.npy:1"])
        self.assertEqual(os.listdir("carried/cells"), os.listdir("named/cells"))
        again = inkling.sweep("talk-measurements", "carried", images=self.images[:2], **few)
        np.testing.assert_array_equal(again["seconds"], table["seconds"])  # from the files

    def test_an_array_is_carried_along_whatever_tmpdir_is_called(self):
        few = dict(method="message-passing", measurements=30, bits=1, threads=1)
        inkling.sweep("talk-measurements", "wanted", images=self.images[:2], **few)
        os.mkdir("tmp")
        os.symlink("tmp", "link")
        before = os.environ.get("TMPDIR")
        self.addCleanup(lambda: os.environ.pop("TMPDIR") if before is None else os.environ.__setitem__("TMPDIR", before))
        for i, folder in enumerate((f"{self.path}//tmp", f"{self.path}/./tmp/", "tmp", "link/../tmp", "link")):
            os.environ["TMPDIR"] = folder
            with self.subTest(folder):
                inkling.sweep("talk-measurements", f"out{i}", images=self.images[:2], **few)
                self.assertEqual(contents(f"out{i}"), contents("wanted"))
                self.assertEqual(os.listdir("tmp"), [])
        os.environ["TMPDIR"] = "study.json"
        with self.assertRaisesRegex(inkling.Error, "made: Not a directory. Let TMPDIR name one"):
            inkling.sweep("talk-measurements", "none", images=self.images[:2], **few)

    def test_an_interrupted_study_goes_on(self):
        whole = inkling.sweep(STUDY, "whole")

        def stop(stage, done, total, left):
            if done == 2:
                raise LookupError("enough")

        with self.assertRaisesRegex(LookupError, "enough"):
            inkling.sweep(STUDY, "stopped", progress=stop)
        finished = {path: path.read_bytes() for path in Path("stopped/cells").glob("*.json")}
        self.assertEqual(len(finished), 2)
        with self.assertWarnsRegex(UserWarning, "10 of 12 cells are missing"):
            self.assertEqual(len(inkling.collect("stopped")["psnr"]), 2)
        table = inkling.sweep(STUDY, "stopped")
        self.assertEqual(contents("stopped"), contents("whole"))
        self.assertEqual({path: path.read_bytes() for path in finished}, finished)
        np.testing.assert_array_equal(table["psnr"], whole["psnr"])

    def test_two_programs_share_a_folder(self):
        whole = inkling.sweep(STUDY, "whole")
        with subprocess.Popen([CLI, "sweep", "study.json", "--output", "out", "--quiet"], stdout=subprocess.PIPE) as other:
            table = inkling.sweep(STUDY, "out")
            other.communicate()
        self.assertEqual(other.returncode, 0)
        self.assertEqual(contents("out"), contents("whole"))
        np.testing.assert_array_equal(table["psnr"], whole["psnr"])

    def test_ctrl_c_loses_the_cell_in_flight_at_most(self):
        study = dict(STUDY, settings=dict(STUDY["settings"], measurements=40),
                     methods=[{"method": "message-passing"}, {"method": "qcs-sgm", "settings": {"levels": 3000}}])
        calls = [0, 0]

        def interrupt(stage, done, total, left):
            calls[0] += 1
            if done == 1 and calls[0] > calls[1] + 5 and not calls[1]:  # the long cell is under way
                calls[1] = calls[0]
                os.kill(os.getpid(), signal.SIGINT)

        study["images"] = [{"file": "x.npy", "selection": "0"}]
        with self.assertRaises(KeyboardInterrupt):
            inkling.sweep(study, "out", progress=interrupt)
        self.assertGreater(calls[1], 0)
        self.assertLess(calls[0] - calls[1], 10)
        self.assertEqual(len(list(Path("out/cells").glob("*.json"))), 1)
        self.assertEqual([p for p in os.listdir("out/cells") if p.endswith(".lock")], [])
        self.assertTrue(inkling.predict(100))  # and the engine is there for the next call

    def test_what_cannot_be_is_said(self):
        images = STUDY["images"]
        method = [{"method": "message-passing"}]
        for study, text in (
                ({"settings": {"noize": 1}, "methods": method, "images": images}, "noize"),
                ({"setings": {}}, 'unknown key "setings"'),
                ({"methods": [{"method": "nobodys"}], "images": images}, "nobodys"),
                ({"settings": {"bits": {"from": 1}}, "methods": method}, "bits.*a range"),
                ({"settings": {"noise": [0.1, float("nan")]}}, r"study\['settings'\]\['noise'\]\[1\] is nan"),
                ({"settings": {"noise": -1}, "methods": method, "images": images}, "noise is -1"),
                ({"methods": method, "images": images, "repetitions": 0}, "repetitions is 0"),
                ({"methods": method}, "no images"), ({"images": images}, "no method"),
                ("nobodys-study", "Unknown study.*nobodys-study"), ("nowhere.json", "nowhere.json"),
                (5, "The study is 5")):
            with self.subTest(text), self.assertRaisesRegex(inkling.Error, text):
                inkling.sweep(study, "out")
            self.assertEqual(list(Path("out").rglob("*.json")), [])
        for keywords, text in ((dict(noize=1), "noize"), (dict(bits=[1, 99]), "bits is 99"), (dict(shard="9/8"), "2/8"),
                               (dict(images_at_once=0), "images_at_once is 0"), (dict(method="tv"), "no method.*tv"),
                               (dict(prior=[]), "prior is an empty list"), (dict(bits=np.array([])), "bits is an empty"),
                               (dict(levels=()), "levels is an empty list"), (dict(matrix_file=[]), "matrix_file is an"),
                               (dict(shard=5), 'shard is 5: .*"2/8"'), (dict(shard=0), "shard is 0"),
                               (dict(images_at_once="x"), "images_at_once is 'x': it must be a whole number"),
                               (dict(images_at_once=1.5), "images_at_once is 1.5"),
                               (dict(images_at_once=True), "images_at_once is True"),
                               (dict(images_at_once=10**30), "images_at_once is 10+:"),
                               (dict(method=[1]), r"method is \[1\]: it must be the name"),
                               (dict(method=[]), r"method is \[\]"), (dict(method=7), "method is 7"),
                               (dict(images=[None]), r"images is \[None\]: it must be an array"),
                               (dict(images={}), "images is {}"), (dict(images=[[1, 2], [3]]), "images cannot become"),
                               (dict(images=[]), "images.npy"),
                               (dict(images=np.ones((1, 1, 8, 8))), "8×8.*28×28"),
                               (dict(images=np.ones((1001, 28, 28))), "at most 1000")):
            with self.subTest(text), self.assertRaisesRegex(inkling.Error, text):
                inkling.sweep(STUDY, "out", **keywords)
            self.assertEqual(list(Path("out").rglob("*.json")), [])
        for wrong in (None, 5, b"out"):
            with self.subTest(wrong), self.assertRaisesRegex(inkling.Error, "output is .*: it must be the path"):
                inkling.sweep(STUDY, wrong)
            with self.subTest(wrong), self.assertRaisesRegex(inkling.Error, "folder is .*: it must be the path"):
                inkling.collect(wrong)
        with self.assertRaisesRegex(inkling.Error, "holds no study"):
            inkling.collect("out")
        with self.assertRaises(inkling.Error):
            inkling.collect([])
        own = inkling.Prior(lambda x, sigma: x, shape=(1, 28, 28))
        with self.assertRaisesRegex(inkling.Error, f"{own.name}.* is a function of this program"):
            inkling.sweep(STUDY, "out", prior=own)
        with self.assertRaisesRegex(inkling.Error, "is a function of this program"):
            inkling.sweep(dict(STUDY, settings={"prior": ["digits", own]}), "out")

    def test_failed_cells_stay_and_are_run_again(self):
        np.save("A.npy", np.ones((3, 5)))
        study = dict(STUDY, settings={"matrix": ["gaussian", "file"], "matrix-file": "A.npy", "measurements": 3,
                                      "noise": 0.05, "threads": 1}, methods=[{"method": "message-passing"}],
                     images=[{"file": "x.npy", "selection": "0"}])
        written = []
        for retry in (False, False, True):
            with warnings.catch_warnings(), self.assertRaisesRegex(
                    inkling.Error, "1 of 2 cells have failed.*with retry they are run again.*784") as caught:
                warnings.simplefilter("ignore")
                inkling.sweep(study, "out", retry=retry)
            self.assertEqual(caught.exception.kind, "input")
            written.append(sorted(path.stat().st_mtime_ns for path in Path("out/cells").glob("*.json")))
        self.assertEqual(written[0], written[1])
        self.assertEqual([len(set(written[1]) & set(written[2])), len(written[2])], [1, 2])
        with self.assertWarnsRegex(UserWarning, "1 cells of message-passing have failed"):
            self.assertEqual(inkling.collect("out")["matrix"], ["gaussian"])


if __name__ == "__main__":
    unittest.main()
