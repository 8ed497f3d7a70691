// Bad input of each kind: one line that says what is wrong, and the exit code.
#include "engine/model/error.h"
#include "engine/support/npy.h"
#include "tests/app/support.h"

#include <QDir>
#include <QFile>
#include <QImage>

#include <cmath>
#include <fstream>

using namespace inkling;
using namespace inkling::test;

namespace {

/// Files of every bad kind, and good ones beside them.
void writeFiles(const Folder& folder) {
  writePicture(folder, "good.png", 28, 28);
  writePicture(folder, "wide.png", 40, 20);
  QImage colour(28, 28, QImage::Format_RGB32);
  colour.fill(Qt::red);
  colour.save(QString::fromStdString(folder.path("colour.png")));
  const auto png = folder.contents("wide.png");
  folder.write("cut.png", png.substr(0, png.size() / 2));
  folder.write("begun.png", png.substr(0, 10));
  folder.write("text.png", "Hello");
  folder.write("text", "Hello");
  folder.write("a.mat", "MATLAB 5.0 MAT-file, Platform: GLNXA64");
  folder.write("a.zip", std::string("PK\3\4\0\0", 6));
  std::string tar(1024, '\0');
  folder.write("a.tar.gz", gzip(tar.replace(257, 5, "ustar")));
  QDir(QString::fromStdString(folder.path())).mkdir(QStringLiteral("hollow"));
  if (::mkfifo(folder.path("pipe").c_str(), 0600) != 0) qFatal("the test cannot make its pipe");
  QImage(200, 200, QImage::Format_Grayscale8).save(QString::fromStdString(folder.path("cut.jpg")));
  const auto jpeg = folder.contents("cut.jpg");
  folder.write("cut.jpg", jpeg.substr(0, jpeg.size() - 100));
  folder.write("empty.png", "");
  const auto vector = [&](const char* name, std::vector<float> values) {
    const auto size = static_cast<std::int64_t>(values.size());
    writeNpy(folder.path(name), {{size}, std::move(values)});
  };
  vector("x.npy", {1, 2, 3});
  vector("nan.npy", {1, std::nanf(""), 3});
  vector("inf.npy", {1, INFINITY, 3});
  const auto npy = folder.contents("x.npy");
  folder.write("cut.npy", npy.substr(0, npy.size() - 2));
  writeNpy(folder.path("A.npy"), {{3, 3}, std::vector<float>(9)});
  folder.write("cut.json", "{\"schema\": 1, \"images\": [");
  folder.write("key.json", "{\"schema\": 1, \"imges\": []}");
  folder.write("twice.json", "{\"schema\": 1, \"schema\": 1}");
  folder.write("new.json", "{\"schema\": 7}");
  folder.write("type.json", "{\"schema\": 1, \"settings\": {\"noise\": true}}");
  folder.write("list.json", "[]");
  folder.write("method.json", "{\"schema\": 1, \"methods\": [{\"method\": \"magic\"}]}");
  folder.write("other.json", R"({"schema": 1, "images": [{"name": "a", "shape": [1, 1, 2],
      "type": "uint8", "pixels": "AAA="}]})");
}

}  // namespace

class RefusalsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    names();
    options();
    images();
    arrays();
    experiments();
    outputs();
  }
  void refuses() {
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, message);
    Cli cli;
    writeFiles(cli.folder);
    const auto before = cli.folder.names();
    const auto ran = cli.run(line.toStdString());
    QVERIFY2(ran.code == code, qPrintable(QStringLiteral("%1: %2").arg(ran.code).arg(ran.err)));
    QVERIFY2(ran.err.startsWith(QStringLiteral("inkling-cli: ")) && ran.err.count('\n') == 1,
             qPrintable(ran.err));
    message.replace("FOLDER", QString::fromStdString(cli.folder.path()));
    VERIFY_CONTAINS(ran.err, message.toUtf8().constData());
    QCOMPARE(ran.out, QString());
    QCOMPARE(cli.folder.names(), before);
    QVERIFY(cli.engine->experiments.empty());
  }

  void withoutPermission() {
    Cli cli;
    const auto picture = writePicture(cli.folder, "good.png", 28, 28);
    ::chmod(picture.c_str(), 0);
    ::chmod(cli.folder.path().c_str(), 0555);
    {
      const WithoutPrivileges nobody;
      if (!nobody.effective()) QSKIP("this user may read and write everything");
      auto ran = cli.run("sample --out FOLDER/x.npy");
      QCOMPARE(ran.code, 4);
      VERIFY_CONTAINS(ran.err, "/x.npy");
      VERIFY_CONTAINS(ran.err, "permission");
      ran = cli.run("reconstruct prior:1 --output FOLDER/new");
      QCOMPARE(ran.code, 4);
      VERIFY_CONTAINS(ran.err, "/new cannot be made: Permission denied. Name another one.");
      ran = cli.run("reconstruct prior:1 --output FOLDER");
      QCOMPARE(ran.code, 4);
      VERIFY_CONTAINS(ran.err, " cannot be written to: Permission denied. Name another one.");
      ran = cli.run("reconstruct prior:1 --json FOLDER/x.json");
      QCOMPARE(ran.code, 4);
      VERIFY_CONTAINS(ran.err, "/x.json' could not be written: no permission");
      QVERIFY(cli.engine->experiments.empty());  // refused before the computation
      ran = cli.run("reconstruct FOLDER/good.png");
      QCOMPARE(ran.code, 3);
      VERIFY_CONTAINS(ran.err, "good.png' cannot be read: no permission.");
    }
    ::chmod(cli.folder.path().c_str(), 0755);
    QCOMPARE(cli.folder.names(), QStringList("good.png"));
  }

  void aFullDisk_data() {
    QTest::addColumn<QString>("line");
    QTest::newRow("json") << "reconstruct prior:1 --json /dev/full";
    QTest::newRow("array") << "sample --out FOLDER/full.npy";
    QTest::newRow("picture") << "sample --out FOLDER/full.png";
  }
  void aFullDisk() {
    QFETCH(QString, line);
    Cli cli;
    for (const char* name : {"full.npy", "full.png"})
      QVERIFY(QFile::link("/dev/full", QString::fromStdString(cli.folder.path(name))));
    const auto ran = cli.run(line.toStdString());
    QCOMPARE(ran.code, 4);
    VERIFY_CONTAINS(ran.err, "full");
    VERIFY_CONTAINS(ran.err, "could not be written: the disk is full");
  }

  void standardOutputIsFull() {
    std::ofstream full("/dev/full");
    std::ostringstream err;
    const auto engine = std::make_shared<MockEngine>();
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"priors", "list"}, {"--help"}, {"reconstruct", "prior:1"}}) {
      full.clear();
      err.str("");
      QCOMPARE(runCli(line, {[&] { return engine; }, full, err, false, {}}), 4);
      VERIFY_CONTAINS(QString::fromStdString(err.str()),
                      "inkling-cli: Standard output could not be written");
    }
  }

  void theEngineIsMissing() {
    std::ostringstream out, err;
    const auto open = []() -> std::shared_ptr<Engine> {
      throw Error(ErrorKind::Resource, "The engine\nis missing.");
    };
    QCOMPARE(runCli({"priors", "list"}, {open, out, err, false, {}}), 5);
    QCOMPARE(QString::fromStdString(err.str()),
             QStringLiteral("inkling-cli: The engine is missing.\n"));
  }

 private:
  static void row(const char* line, int code, const char* message) {
    QTest::newRow(*line ? line : "(nothing)") << line << code << message;
  }

  static void names() {
    row("", 2, "A command is missing. inkling-cli --help lists them.");
    row("recontruct prior:1", 2,
        "Unknown command \"recontruct\". Did you mean reconstruct? The commands are reconstruct, "
        "solve, measure,");
    row("priors lst", 2, "Unknown command \"lst\". Did you mean list?");
    row("priors", 2, "A subcommand is missing. --help lists them.");
    row("priors show", 2, "PRIOR is missing.");
    row("reconstruct prior:1 --nosie 1", 2,
        "Unknown option \"--nosie\". Did you mean --noise? reconstruct --help lists the options.");
    row("reconstruct prior:1 --noise", 2, "--noise");
    row("solve --matrix FOLDER/A.npy --bits 1", 2, "Unknown option \"--bits\".");
    row("reconstruct prior:1 --method qcs-smg", 2, "Unknown method \"qcs-smg\"");
    row("reconstruct prior:1 --method qcs-sgm --prior digit", 3, "There is no prior digit.");
    row("selftest extra", 2, "one word too many, or more: extra. Quote");
    row("sample --count", 2, "--count has no value: N is missing.");
    row("collect FOLDER --json a --csv b", 2, "--csv and --json do not go together");
    row("figure FOLDER --dpi 5", 2, "--dpi is 5: it must be a number, 24 to 2400.");
    row("figure FOLDER --columns many", 2, "--columns is many: it must be a number, 1 to 1000.");
  }

  static void options() {
    row("reconstruct prior:1 --noise -1", 2, "noise is -1: it must be a number, 0 to 1000.");
    row("reconstruct prior:1 --noise nan", 2, "noise is nan: it must be a number, 0 to 1000.");
    row("reconstruct prior:1 --noise 0,5", 2, "Write the decimals after a point.");
    row("reconstruct prior:1 --bits 9", 2,
        "bits is 9: it must be a whole number, 1 to 8, or linear.");
    row("reconstruct prior:1 --measurements 99999999999", 2, "measurements is 99999999999: it");
    row("reconstruct prior:1 --measurements 1e3", 2, "measurements is \"1e3\": it must be a whole");
    row("reconstruct prior:1 --samples 0", 2,
        "samples is 0, and qcs-sgm gives nothing but samples");
    row("reconstruct prior:1 --seed -1", 2, "seed is -1: it must be");
    row("reconstruct prior:1 --device gpu", 2, "device is \"gpu\": it must be auto, cpu, cuda");
    row("reconstruct prior:1 --bits 2 --delta 0", 2, "delta is 0: it must be a number, above 0");
    row("reconstruct prior:1 --correlation 1", 2, "(less than 1).");
    row("reconstruct prior:1 --matrix gausian", 2, "Did you mean gaussian?");
    row("reconstruct prior:1 --matrix file", 2, "matrix-file is empty");
    row("reconstruct prior:1 --matrix mask --measurements 785", 2,
        "measurements is 785: a matrix of kind mask has at most as many rows as the image has "
        "pixels, 784");
    row("reconstruct prior:1 --levels 1", 2, "levels is 1: it must be a whole number, 2 to");
    row("quality x.npy --output q --images-at-once 0", 2, "images-at-once is 0: it must be");
    row("reconstruct prior:1 --beta-min 20", 2, "--beta-min is 20: it must be less");
    row("reconstruct prior:1 --step-ratio 0.1 --step-size 1e-5", 2, "exclude each other");
    row("reconstruct prior:1 --sign-flips=maybe", 2, "sign-flips is \"maybe\"");
    row("reconstruct prior:1 --thresholds t.npy --dither 1", 2,
        "--thresholds and --dither exclude");
    row("reconstruct prior:1 --bits linear --method qcs-sgm", 2, "needs quantized measurements");
    row("reconstruct prior:1 --method linear", 2, "linear needs unquantized measurements");
    row("sample --count 0 --out FOLDER/s.npy", 2, "count is 0: it must be a whole number, 1 to");
    row("sample --count many --out FOLDER/s.npy", 2, "many");
    row("sample --out FOLDER/s.jpg", 2, "the name must end with .png or .npy.");
    row("bench --batch 0", 2, "batch is 0: it must be a whole number, 1 to 4096.");
    row("train --data a --name n --output FOLDER/w.pt", 2, "must end with .safetensors.");
    row("train --data a --name n --output FOLDER/w.safetensors --ema 1", 2, "ema is 1: it must be");
    row("train --name n --output FOLDER/w.safetensors", 2, "--data is missing.");
  }

  static void images() {
    row("reconstruct", 2, "There is no image.");
    row("reconstruct prior:0", 2, "The image \"prior:0\" cannot be: after prior: must stand");
    row("reconstruct prior:many", 2, "The image \"prior:many\" cannot be");
    row("reconstruct prior:99999", 2, "a whole number, 1 to 10000");
    row("reconstruct FOLDER/none.png", 3, "There is no file \"FOLDER/none.png\".");
    row("reconstruct FOLDER/none:0-9", 3, "There is no file \"FOLDER/none:0-9\".");
    row("reconstruct FOLDER/text.png", 3, "text.png' is text, not images.");
    row("reconstruct FOLDER/empty.png", 3, "empty.png' is empty. Get the file again.");
    row("reconstruct FOLDER/begun.png", 3, "begun.png' is cut off: it ends before its picture");
    row("reconstruct FOLDER/cut.png", 3, "cut.png' is cut off: it ends before its picture does.");
    row("reconstruct FOLDER/cut.jpg", 3, "cut.jpg' is cut off: it ends before its picture does.");
    row("reconstruct FOLDER/text", 3, "text' is text, not images.");
    row("reconstruct FOLDER/pipe", 3, "pipe' is a pipe, not a regular file;");
    row("reconstruct /dev/zero", 3, "'/dev/zero' is a device, not a regular file;");
    row("reconstruct FOLDER/hollow", 3, "hollow' holds no pictures (PNG, JPEG,");
    row("reconstruct FOLDER/a.mat", 3,
        "a.mat' is a MATLAB file, not images. Save its array as .npy");
    row("reconstruct FOLDER/a.zip", 3, "a.zip' is a zip archive");
    row("reconstruct FOLDER/a.tar.gz", 3, "is a compressed tar archive. Decompress it first");
    row("reconstruct FOLDER/good.png:0-3", 3, "is a single picture, so the selection :0-3");
    row("reconstruct FOLDER/wide.png", 3,
        "FOLDER/wide.png is a picture in grey, of 20×40 pixels, but the prior is for images in "
        "grey, of "
        "28×28. Add --fit to crop, scale and convert it, or choose another prior.");
    row("reconstruct FOLDER/colour.png", 3,
        "is a picture in colour, of 28×28 pixels, but the prior is for images in grey, of 28×28.");
    row("measure FOLDER/wide.png --out FOLDER/new", 3, "Add --fit");
  }

  static void arrays() {
    const char* score = "score --matrix FOLDER/A.npy --noise 0.1 --out FOLDER/g.npy ";
    const auto scoreRow = [&](const std::string& rest, int code, const char* message) {
      row((score + rest).c_str(), code, message);
    };
    scoreRow("--beta 1 --signs y --x FOLDER/none.npy", 3, "none.npy");
    scoreRow("--beta 1 --signs y --x FOLDER/nan.npy", 3, "nan.npy holds NaN at index");
    scoreRow("--beta 1 --signs y --x FOLDER/inf.npy", 3, "inf.npy holds");
    scoreRow("--beta 1 --signs y --x FOLDER/cut.npy", 3, "cut.npy");
    scoreRow("--beta 1 --signs y --x FOLDER/good.png", 3,
             "good.png' is a PNG picture, not an .npy");
    scoreRow("--beta 1 --signs y --x FOLDER/a.mat", 3, "a.mat' is a MATLAB file, not an .npy file");
    scoreRow("--beta 1 --signs y --x FOLDER/a.tar.gz", 3, "is a compressed tar archive, not an");
    scoreRow("--beta 0 --signs y --x FOLDER/x.npy", 2, "beta is \"0\": it must be a number, above");
    scoreRow("--beta nan --signs y --x FOLDER/x.npy", 2, "beta is \"nan\": it must be");
    scoreRow("--beta 1 --x FOLDER/x.npy", 2, "The measurements must be given in one form");
    scoreRow("--beta 1 --signs y --values v --x FOLDER/x.npy", 2, "must be given in one form");
    scoreRow("--beta 1 --signs y --x FOLDER/x.npy --method magic", 2, "Unknown method \"magic\"");
    scoreRow("--signs y --x FOLDER/x.npy", 2, "--beta is missing.");
    scoreRow("--beta 1 --signs y --x FOLDER/pipe", 3, "pipe' is a pipe, not a regular file;");
    row("priors score --x FOLDER/nan.npy --sigma 1 --out FOLDER/s.npy", 3, "nan.npy holds NaN");
    row("priors score --x FOLDER/x.npy --sigma 1,,2 --out FOLDER/s.npy", 2, "sigma is \"1,,2\"");
    row("priors score --x FOLDER/x.npy --sigma -1 --out FOLDER/s.npy", 2, "sigma is \"-1\"");
    row("solve --matrix FOLDER/A.npy --signs FOLDER/x.npy --out FOLDER/o.npy", 2,
        "--noise is missing.");
    const char* solve = "solve --matrix FOLDER/A.npy --noise 0.1 --out FOLDER/o.npy ";
    const auto solveRow = [&](const std::string& rest, int code, const char* message) {
      row((solve + rest).c_str(), code, message);
    };
    solveRow("--lower FOLDER/x.npy", 2, "--lower needs --upper: give both ends.");
    solveRow("--upper FOLDER/x.npy", 2, "--upper needs --lower: give both ends.");
    solveRow("", 2, "--signs, or --lower and --upper, or --values.");
    solveRow("--signs FOLDER/none.npy", 3, "none.npy");
    solveRow("--signs FOLDER/cut.npy", 3, "cut.npy");
    solveRow("--values FOLDER/x.npy --method qcs-sgm", 2, "needs quantized measurements");
  }

  static void experiments() {
    const auto experimentRow = [](const char* file, int code, const char* message) {
      row((std::string("reconstruct --experiment FOLDER/") + file).c_str(), code, message);
    };
    experimentRow("none.json", 3, "none.json");
    experimentRow("cut.json", 3, "cut.json is not valid JSON: parse error at line 1");
    experimentRow("key.json", 3,
                  "key.json: The experiment cannot be read: it has an unknown key \"imges\". Did "
                  "you mean images?");
    experimentRow("twice.json", 3, "has the key \"schema\" twice in one object.");
    experimentRow("new.json", 3, "this version of Inkling knows 1 to 3. Use a newer Inkling.");
    experimentRow("type.json", 3, "settings: noise is true: it must be a number, 0 to 1000.");
    experimentRow("list.json", 3, "it is []: it must be an object.");
    experimentRow("method.json", 3, "Unknown method \"magic\"");
    experimentRow("other.json", 3, "The experiment's image \"a\" is 1×2, but the prior is for");
    experimentRow("good.png", 3, "good.png is a picture that carries no experiment.");
    experimentRow("x.npy", 3, "x.npy' is a NumPy array, not an experiment. Name an experiment");
    experimentRow("a.zip", 3, "a.zip' is a zip archive, not an experiment.");
    experimentRow("text", 3, "text' is text, not an experiment.");
    row("reconstruct --experiment /dev/zero", 3, "'/dev/zero' is a device");
    experimentRow("pipe", 3, "pipe' is a pipe, not a regular file;");
  }

  static void outputs() {
    row("reconstruct prior:1 --json FOLDER/none/r.json", 4,
        "FOLDER/none/r.json cannot be written: the folder FOLDER/none does not exist.");
    row("reconstruct prior:1 --json FOLDER", 4, "FOLDER is a folder. Name a file to write.");
    row("reconstruct prior:1 --output FOLDER/x.npy", 4,
        "The folder FOLDER/x.npy cannot be made: there is a file of that name.");
    row("reconstruct prior:1 --output FOLDER/x.npy/sub", 4, "cannot be made: Not a directory.");
    row("measure prior:1 --out FOLDER/x.npy", 4, "cannot be made");
    row("sample --out FOLDER/none/s.npy", 4, "does not exist. Make it first.");
    row("train --data a --name n --output FOLDER/none/w.safetensors", 4, "does not exist.");
    row("train --data a --name n --output FOLDER/w.safetensors --log FOLDER", 4, "is a folder.");
  }
};

INKLING_TEST(RefusalsTest);
#include "refusals_test.moc"
