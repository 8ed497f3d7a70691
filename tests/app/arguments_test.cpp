// How arguments become an experiment.
#include "app/method_arguments.h"
#include "app/option_flags.h"
#include "engine/model/error.h"
#include "engine/support/npy.h"
#include "tests/app/support.h"

#include <QDir>
#include <QImage>

using namespace inkling;
using namespace inkling::test;

namespace {

const Image& embedded(const Experiment& experiment) {
  return std::get<EmbeddedSource>(experiment.images.front()).image;
}

}  // namespace

class ArgumentsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// One descriptor in a table gives the flag, its help and its message.
  void aDescriptorGivesAFlag() {
    auto table = standardOptions();
    Option gain;
    gain.name = "gain";
    gain.label = "Gain";
    gain.unit = "V";
    gain.defaultValue = 1.5;
    gain.minimum = 1;
    gain.maximum = 4;
    gain.help = "Amplification before the quantizer.";
    table.add(gain);
    CLI::App app;
    OptionFlags flags(table);
    flags.add(app, "Experiment", [](const Option& o) { return o.name == "gain"; });
    const auto* flag = app.get_option("--gain");
    QCOMPARE(flag->get_description(),
             std::string("Amplification before the quantizer. (1 to 4; default 1.5; unit V)"));
    app.parse("--gain 2.5");
    auto settings = table.experimentDefaults();
    flags.apply(settings);
    QCOMPARE(settings.real("gain"), 2.5);
    app.parse("--gain 5");
    VERIFY_ERROR(ErrorKind::Usage, flags.apply(settings),
                 "gain is 5: it must be a number, 1 to 4.");
  }

  void flags() {
    Cli cli;
    VERIFY_OK(
        cli.run("reconstruct prior:1 --bits 3 --noise=0.2 --delta auto --matrix dct "
                "--no-sign-flips --seed 9007199254740991 --device cpu --shared-range yes"));
    const auto& s = cli.asked().settings;
    QCOMPARE(s.integer("bits"), std::int64_t{3});
    QCOMPARE(s.real("noise"), 0.2);
    QVERIFY(s.isKeyword("delta"));
    QVERIFY(!s.flag("sign-flips"));
    QVERIFY(s.flag("shared-range"));
    QCOMPARE(s.integer("seed"), std::int64_t{9007199254740991});
    QCOMPARE(cli.asked().methods.size(), std::size_t{1});
    QCOMPARE(cli.asked().methods[0].id, std::string("qcs-sgm"));
    VERIFY_OK(cli.run("reconstruct prior:1 --bits linear"));
    QCOMPARE(cli.asked().methods[0].id, std::string("linear"));
  }

  void aMatrixFileIsNamedBriefly() {
    Cli cli;
    for (const char* line :
         {"reconstruct prior:1 --matrix /m/A.npy", "reconstruct prior:1 --matrix-file /m/A.npy"}) {
      VERIFY_OK(cli.run(line));
      QCOMPARE(cli.asked().settings.text("matrix"), std::string("file"));
      QCOMPARE(cli.asked().settings.text("matrix-file"), std::string("/m/A.npy"));
    }
  }

  void uselessFlagsAreNoted() {
    Cli cli;
    const auto ran = cli.run("reconstruct prior:1 --correlation 0.5 --damping 0.5");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "inkling-cli: warning: --correlation has no effect");
    VERIFY_CONTAINS(ran.err, "inkling-cli: warning: --damping has no effect");
  }

  void methodsHaveSettingsOfTheirOwn() {
    Cli cli;
    VERIFY_OK(
        cli.run("reconstruct prior:1 --levels 50 --ep-damping 0.25 --method "
                "qcs-sgm:levels=100,qcs-sgm+:ep-iterations=8,qcs-sgm+:beta-max=20 "
                "--method jalal"));
    const auto& methods = cli.asked().methods;
    QCOMPARE(methods.size(), std::size_t{3});
    QCOMPARE(methods[0].settings.integer("levels"), std::int64_t{100});
    QCOMPARE(methods[1].id, std::string("qcs-sgm+"));
    QCOMPARE(methods[1].settings.integer("levels"), std::int64_t{50});
    QCOMPARE(methods[1].settings.integer("ep-iterations"), std::int64_t{8});
    QCOMPARE(methods[1].settings.real("beta-max"), 20.0);
    QCOMPARE(methods[1].settings.real("ep-damping"), 0.25);
    QCOMPARE(methods[2].id, std::string("jalal"));
    QVERIFY(!methods[2].settings.has("ep-damping"));
  }

  void badMethodEntries_data() {
    QTest::addColumn<QString>("message");
    QTest::newRow("qcs-sg") << "Unknown method \"qcs-sg\": it must be one of qcs-sgm, qcs-sgm+, "
                               "linear, jalal, message-passing, ";
    QTest::newRow("qcs-sgm,") << "The method entry \"\" is empty.";
    QTest::newRow("levels=3") << "The method entry \"levels=3\" does not say which method";
    QTest::newRow("qcs-sgm:levels") << "The method entry \"qcs-sgm:levels\" gives no value.";
    QTest::newRow("qcs-sgm:level=3") << "qcs-sgm has no option \"level\". Did you mean levels?";
    QTest::newRow("qcs-sgm:zzz=3") << "qcs-sgm has no option \"zzz\". It has beta-max,";
    QTest::newRow("qcs-sgm:damping=0.5")
        << "damping is not an option of qcs-sgm: it belongs to message-passing.";
    QTest::newRow("qcs-sgm:noise=3") << "it belongs to the experiment. Write --noise 3.";
    QTest::newRow("qcs-sgm:levels=1") << "levels is 1: it must be a whole number, 2 to 100000.";
    QTest::newRow("qcs-sgm:levels=") << "levels is \"\": it must be a whole number";
    QTest::newRow("qcs-sgm:=3") << "qcs-sgm has no option \"\".";
  }
  void badMethodEntries() {
    QFETCH(QString, message);
    const OptionFlags none(standardOptions());
    VERIFY_ERROR(ErrorKind::Usage, readMethods({QTest::currentDataTag()}, none),
                 message.toUtf8().constData());
  }

  void picturesAreEmbedded() {
    Cli cli;
    writePicture(cli.folder, "three.png", 28, 28);
    VERIFY_OK(cli.run("reconstruct FOLDER/three.png"));
    const auto& source = std::get<EmbeddedSource>(cli.asked().images[0]);
    QCOMPARE(source.name, std::string("three"));
    QVERIFY(source.image->shape == (ImageShape{1, 28, 28}));
    QCOMPARE(source.image->at(0, 3, 5), 8 / 255.0f);
  }

  void picturesAreFitted() {
    Cli cli;
    QImage picture(100, 56, QImage::Format_RGB32);
    picture.fill(Qt::red);
    picture.save(QString::fromStdString(cli.folder.path("wide.png")));
    auto ran = cli.run("reconstruct FOLDER/wide.png --fit");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "wide.png: cropped to 56×56, scaled to 28×28, made grey.");
    QVERIFY(embedded(cli.asked()).shape == (ImageShape{1, 28, 28}));
    cli.engine->shape = {3, 28, 28};
    VERIFY_OK(cli.run("reconstruct FOLDER/wide.png --fit"));
    const auto& image = embedded(cli.asked());
    QVERIFY(image.shape == (ImageShape{3, 28, 28}));
    QCOMPARE(image.at(0, 9, 9), 1.0f);
    QCOMPARE(image.at(1, 9, 9), 0.0f);
  }

  /// What a picture is follows from its format, and the prior decides what it becomes.
  void greyStandsInEachChannelOfAPriorInColour() {
    Cli cli;
    writePicture(cli.folder, "grey.png", 28, 28);
    QImage same(28, 28, QImage::Format_RGB32);
    same.fill(qRgb(9, 9, 9));
    same.save(QString::fromStdString(cli.folder.path("same.png")));
    const auto refused = cli.run("reconstruct FOLDER/same.png");
    QCOMPARE(refused.code, 3);
    VERIFY_CONTAINS(refused.err, "is a picture in colour, of 28×28 pixels");
    VERIFY_OK(cli.run("reconstruct FOLDER/same.png --fit"));
    QVERIFY(embedded(cli.asked()).shape == (ImageShape{1, 28, 28}));
    cli.engine->shape = {3, 28, 28};
    VERIFY_OK(cli.run("reconstruct FOLDER/grey.png"));
    const auto& image = embedded(cli.asked());
    QVERIFY(image.shape == (ImageShape{3, 28, 28}));
    for (int c = 0; c < 3; ++c)
      QCOMPARE(image.at(c, 3, 5), 8 / 255.0f);
    VERIFY_OK(cli.run("reconstruct FOLDER/same.png"));
    QCOMPARE(embedded(cli.asked()).at(2, 3, 5), 9 / 255.0f);
  }

  void foldersAndArchivesOfPictures() {
    Cli cli;
    QDir(QString::fromStdString(cli.folder.path())).mkpath(QStringLiteral("many/below"));
    for (const char* name : {"many/10.png", "many/2.png", "many/below/1.png"})
      writePicture(cli.folder, name, 28, 28);
    cli.folder.write("many/notes.txt", "left out");
    VERIFY_OK(cli.run("reconstruct FOLDER/many:0-1 FOLDER/many:2"));
    std::vector<std::string> names;
    for (const auto& source : cli.asked().images)
      names.push_back(std::get<EmbeddedSource>(source).name);
    QCOMPARE(names, (std::vector<std::string>{"2", "10", "1"}));
    QVERIFY(!embedded(cli.asked()).pixels.empty());
    cli.folder.write("many.tar", test::tar({{"a.png", cli.folder.contents("many/2.png")},
                                            {"b", cli.folder.contents("many/10.png")},
                                            {"._a.png", "a Mac's"},
                                            {"readme", "left out"}}));
    VERIFY_OK(cli.run("reconstruct FOLDER/many.tar"));
    QCOMPARE(cli.asked().images.size(), std::size_t{2});
    QCOMPARE(std::get<EmbeddedSource>(cli.asked().images[1]).name, std::string("b"));
  }

  void whatIsTransparentIsWhite() {
    Cli cli;
    QImage picture(28, 28, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    picture.setPixelColor(1, 2, Qt::black);
    picture.save(QString::fromStdString(cli.folder.path("glass.png")));
    const auto ran = cli.run("reconstruct FOLDER/glass.png --fit");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "glass.png: laid on white, made grey.");
    QCOMPARE(embedded(cli.asked()).at(0, 0, 0), 1.0f);
    QCOMPARE(embedded(cli.asked()).at(0, 2, 1), 0.0f);
  }

  void aWhiteDigitOnNothingLiesOnBlack() {
    Cli cli;
    QImage picture(28, 28, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    picture.setPixelColor(1, 2, Qt::white);
    picture.save(QString::fromStdString(cli.folder.path("digit.png")));
    cli.engine->shape = {3, 28, 28};
    for (const char* fit : {"", " --fit"}) {
      const auto ran = cli.run(std::string("reconstruct FOLDER/digit.png") + fit);
      VERIFY_OK(ran);
      VERIFY_CONTAINS(ran.err, "digit.png: laid on black, as on white nothing would be seen.");
      QCOMPARE(embedded(cli.asked()).at(0, 0, 0), 0.0f);
      QCOMPARE(embedded(cli.asked()).at(2, 2, 1), 1.0f);
    }
  }

  void arraysAreFittedToo() {
    Cli cli;
    auto values = std::vector<float>(2 * 40 * 56, 0.5f);
    writeNpy(cli.folder.path("wide.npy"), {{2, 40, 56}, values});
    writeNpy(cli.folder.path("right.npy"), {{28, 28}, std::vector<float>(784)});
    const auto refused = cli.run("reconstruct FOLDER/wide.npy");
    QCOMPARE(refused.code, 3);
    VERIFY_CONTAINS(refused.err, "holds images of 40×56, but the prior is for 28×28. Add --fit");
    const auto ran = cli.run("reconstruct FOLDER/wide.npy:1 FOLDER/right.npy --fit");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "wide.npy: cropped to 40×40, scaled to 28×28.");
    const auto& sources = cli.asked().images;
    QCOMPARE(sources.size(), std::size_t{2});
    QCOMPARE(std::get<EmbeddedSource>(sources[0]).name, std::string("wide.npy:1"));
    QVERIFY(std::abs(embedded(cli.asked()).at(0, 14, 14) - 0.5f) < 1e-4f);
    QVERIFY((sources[1] == ImageSource(FileSource{cli.folder.path("right.npy"), ""})));
  }

  /// An array left whole would be hours.
  void thousandsWantASelection() {
    Cli cli;
    writeNpy(cli.folder.path("many.npy"), {{1001, 28, 28}, std::vector<float>(1001 * 784)});
    const auto ran = cli.run("reconstruct FOLDER/many.npy");
    QCOMPARE(ran.code, 2);
    VERIFY_CONTAINS(ran.err, "many.npy' holds 1001 images, and no selection says which are meant");
    VERIFY_OK(cli.run("reconstruct FOLDER/many.npy:0-1000"));
  }

  void filesAndDraws() {
    Cli cli;
    writeNpy(cli.folder.path("x.npy"), {{28, 28}, std::vector<float>(784)});
    cli.folder.write("t-images-idx3-ubyte", idxBytes(2, 28, 28, std::string(1568, '\1')));
    cli.folder.write("renamed", idxBytes(2, 28, 28, std::string(1568, '\1')));
    cli.folder.write("odd:3", idxBytes(2, 28, 28, std::string(1568, '\1')));
    cli.folder.write("t.gz", gzip(idxBytes(2, 28, 28, std::string(1568, '\1'))));
    VERIFY_OK(
        cli.run("reconstruct FOLDER/x.npy FOLDER/t-images-idx3-ubyte:0,1 FOLDER/renamed:0-1 "
                "FOLDER/odd:3 FOLDER/t.gz:1 prior:4"));
    const auto path = [&](const char* name) { return cli.folder.path(name); };
    const std::vector<ImageSource> expected{
        FileSource{path("x.npy"), ""},      FileSource{path("t-images-idx3-ubyte"), "0,1"},
        FileSource{path("renamed"), "0-1"}, FileSource{path("odd:3"), ""},
        FileSource{path("t.gz"), "1"},      PriorSource{4}};
    QVERIFY(cli.asked().images == expected);
  }

  /// Experiment, result and figure alike can be opened again, and flags lie over them.
  void experimentsAreReadBack_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"experiment.json", "result.json", "comparison.png", "00-three-truth.png"})
      QTest::newRow(file) << file;
  }
  void experimentsAreReadBack() {
    QFETCH(QString, file);
    Cli cli;
    writePicture(cli.folder, "three.png", 28, 28);
    VERIFY_OK(
        cli.run("reconstruct FOLDER/three.png prior:2 --bits 2 --delta 0.3 --seed 5 --output "
                "FOLDER/out --method qcs-sgm:levels=30,qcs-sgm+"));
    const auto first = cli.asked();
    const auto again = "reconstruct --experiment FOLDER/out/" + file.toStdString();
    VERIFY_OK(cli.run(again));
    QVERIFY(cli.asked() == first);
    QCOMPARE(cli.engine->experiments.size(), std::size_t{2});

    VERIFY_OK(cli.run(again + " prior:1 --noise 0.2 --damping 0.5 --method qcs-sgm,jalal"));
    auto changed = first;
    changed.images = {PriorSource{1}};
    changed.settings.set("noise", 0.2);
    changed.methods = {first.methods[0], makeMethod("jalal")};
    QVERIFY(cli.asked() == changed);

    VERIFY_OK(cli.run(again + " --levels 7"));
    changed = first;
    for (auto& method : changed.methods)
      method.settings.set("levels", std::int64_t{7});
    QVERIFY(cli.asked() == changed);
  }
};

INKLING_TEST(ArgumentsTest);
#include "arguments_test.moc"
