#include "engine/support/torch_file.h"

#include "engine/support/image_files.h"
#include "tests/support/torch_files.h"

#include <QFileInfo>

using namespace inkling;
using test::Folder;
using namespace inkling::test::examples;
namespace pickled = test::pickled;
using namespace std::string_literals;

namespace {

std::map<std::string, Array> readFirst(const std::string& path) {
  const TorchFile file(path);
  return file.read(file.dictionaries().front());
}

}  // namespace

class TorchFileTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void bothFormats_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("stored") << QByteArray::fromStdString(exampleZip());
    QTest::newRow("deflated") << QByteArray::fromStdString(exampleZip(true));
    QTest::newRow("legacy") << QByteArray::fromStdString(exampleLegacy());
  }
  void bothFormats() {
    QFETCH(QByteArray, bytes);
    const Folder folder;
    const auto tensors = readFirst(folder.write("a.pth", bytes.toStdString()));
    QCOMPARE(tensors.size(), std::size_t{3});
    const auto& weight = tensors.at("module.conv.weight");
    QVERIFY((weight.shape == std::vector<std::int64_t>{2, 3}));
    QVERIFY(
        (weight.values == decltype(weight.values)(std::vector<float>{1, -2, 0.5f, 3e-40f, 5, 6})));
    QVERIFY(tensors.at("scale").shape.empty());
    QCOMPARE(toFloats(tensors.at("scale")), std::vector<float>{0.25f});
    QCOMPARE(withoutWrappers("module._orig_mod.module.conv.bias"), "conv.bias");
    QCOMPARE(withoutWrappers("modules.a"), "modules.a");
  }

  void everyTypeOfNumber_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isDouble");
    const auto row = [](const char* type, const std::string& bytes, bool isDouble) {
      QTest::newRow(type) << QByteArray::fromStdString(bytes) << isDouble;
    };
    const auto numbers = [](auto... values) {
      std::string bytes;
      (bytes.append(reinterpret_cast<const char*>(&values), sizeof values), ...);
      return bytes;
    };
    using u16 = std::uint16_t;
    row("DoubleStorage", numbers(1.0, 0.0, 2.0, 100.0), true);
    row("FloatStorage", numbers(1.0f, 0.0f, 2.0f, 100.0f), false);
    row("HalfStorage", numbers(u16{0x3c00}, u16{0}, u16{0x4000}, u16{0x5640}), false);
    row("BFloat16Storage", numbers(u16{0x3f80}, u16{0}, u16{0x4000}, u16{0x42c8}), false);
    row("LongStorage", numbers(1L, 0L, 2L, 100L), true);
    row("IntStorage", numbers(1, 0, 2, 100), false);
    row("ShortStorage", numbers(u16{1}, u16{0}, u16{2}, u16{100}), false);
    row("CharStorage", "\1\0\2\x64"s, false);
    row("ByteStorage", "\1\0\2\x64"s, false);
  }
  void everyTypeOfNumber() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isDouble);
    const Folder folder;
    const auto path = folder.write("a.pt", numbersOf(QTest::currentDataTag(), bytes.toStdString()));
    const auto array = readFirst(path).at("a");
    QCOMPARE(array.isDouble(), isDouble);
    QCOMPARE(toDoubles(array), (std::vector<double>{1, 0, 2, 100}));
  }

  void truthValues() {
    const Folder folder;
    const auto array =
        readFirst(folder.write("a.pt", numbersOf("BoolStorage", "\1\0\1\1"s))).at("a");
    QCOMPARE(toDoubles(array), (std::vector<double>{1, 0, 1, 1}));
  }

  void stridesAndSharedStorages() {
    const Folder folder;
    const auto tensors = readFirst(
        folder.write("a.pt", holding(pickled::dict({{"turned", four(0, {2, 2}, {1, 2})},
                                                    {"end", four(2, {2}, {1})},
                                                    {"repeated", four(3, {2, 2}, {0, 0})},
                                                    {"empty", four(4, {0, 3}, {3, 1})}}))));
    QCOMPARE(toFloats(tensors.at("turned")), (std::vector<float>{1, 3, 2, 4}));
    QCOMPARE(toFloats(tensors.at("end")), (std::vector<float>{3, 4}));
    QCOMPARE(toFloats(tensors.at("repeated")), (std::vector<float>{4, 4, 4, 4}));
    QCOMPARE(tensors.at("empty").size(), std::int64_t{0});
  }

  void viewsOfTheOldFormat() {
    const Folder folder;
    const auto view =
        pickled::tuple({pickled::text("v"), pickled::integer(1), pickled::integer(2)});
    const auto made = [&](std::int64_t offset) {
      const auto value =
          pickled::dict({{"a", pickled::tensor(pickled::storage("FloatStorage", "0", 4, view),
                                               offset, {1}, {1})}});
      return folder.write("a.pth", test::torchLegacy(pickled::whole(value),
                                                     {{"0", 4, test::floatBytes({1, 2, 3, 4})}}));
    };
    QCOMPARE(toFloats(readFirst(made(1)).at("a")), std::vector<float>{3});
    VERIFY_ERROR(ErrorKind::Input, readFirst(made(2)), "described wrongly");
  }

  void whatStandsWhere() {
    const Folder folder;
    const auto a = four(0, {4}, {1});
    const auto parameter =
        pickled::call(pickled::global("torch._utils", "_rebuild_parameter"), {a, "\x88", "N"});
    const auto space = pickled::global("argparse", "Namespace") + ")\x81" +
                       pickled::dict({{"lr", pickled::integer(3)}}) + "b";
    const TorchFile file(folder.write(
        "a.pt",
        holding(pickled::dict({{"args", space},
                               {"optimizer", pickled::dict({{"0", a}})},
                               {"model", pickled::list({pickled::dict({{"w", parameter}})})},
                               {"model_ema", pickled::orderedDict({{"w", a}, {"step", "K\5"}})},
                               {"pair", pickled::tuple({a, a})}}))));
    std::vector<std::string> paths, averages;
    for (const auto& each : file.dictionaries())
      paths.push_back(each.path + (each.average ? "*" : ""));
    QCOMPARE(paths, (std::vector<std::string>{"optimizer", "model/0", "model_ema*", "pair"}));
    const auto order = [&](bool average) {
      std::string all;
      for (const auto* each : file.candidates(average))
        all += each->path + " ";
      return all;
    };
    QCOMPARE(order(true), std::string("model_ema model/0 pair "));
    QCOMPARE(order(false), std::string("model/0 pair model_ema "));
    QCOMPARE(file.dictionaries()[3].tensors.size(), std::size_t{2});
  }

  void lastOfAListIsTheAverage() {
    const Folder folder;
    const auto a = four(0, {4}, {1});
    const auto list = [&](const std::string& last) {
      const TorchFile file(folder.write(
          "a.pth", holding(pickled::list({pickled::dict({{"module.w", a}}), pickled::integer(7),
                                          pickled::dict({{last, a}})}))));
      return file.candidates(true).front()->path;
    };
    QCOMPARE(list("w"), std::string("2"));
    QCOMPARE(list("other"), std::string("0"));
  }

  /// What else is given such a file says where it belongs.
  void othersNameTheWayOut() {
    const Folder folder;
    for (const auto& bytes : {exampleZip(), exampleLegacy()})
      VERIFY_ERROR(ErrorKind::Input, ImageFile(folder.write("weights.bin", bytes)),
                   "is a PyTorch file, not images.", "inkling-cli priors import");
  }

  void checkpointsOfOthers_data() {
    QTest::addColumn<QString>("average");
    QTest::addColumn<int>("tensors");
    QTest::newRow("testvectors/ncsnv2/ncsnv2-28.legacy.pth") << "4" << 0;
    QTest::newRow("testvectors/ncsnv2/ncsnv2-28.zip.pth") << "4" << 0;
    QTest::newRow("models/bsd400-gray_BF-DnCNN_0-100.pt") << "" << 110;
    QTest::newRow("models/bsd432-colour_DnCNN_0-75.pth") << "" << 110;
    QTest::newRow("models/celeba160-gray-low40_BF-CNN.pt") << "" << 56;
    QTest::newRow("models/ffdnet_color.pth") << "" << 24;
  }
  void checkpointsOfOthers() {
    QFETCH(QString, average);
    QFETCH(int, tensors);
    const auto path = test::sourceFile("../shared/" + std::string(QTest::currentDataTag()));
    if (!QFileInfo::exists(QString::fromStdString(path)))
      QSKIP("other people's files are not here");
    const TorchFile file(path);
    const auto* first = file.candidates(true).front();
    QCOMPARE(first->average, !average.isEmpty());
    if (first->average) QCOMPARE(QString::fromStdString(first->path), average);
    if (tensors > 0) QCOMPARE(first->tensors.size(), static_cast<std::size_t>(tensors));
    QCOMPARE(file.read(*first).size(), first->tensors.size());
  }

  void bothFormatsHoldTheSame() {
    const auto place = test::sourceFile("../shared/testvectors/ncsnv2/ncsnv2-28");
    if (!QFileInfo::exists(QString::fromStdString(place + ".zip.pth")))
      QSKIP("other people's files are not here");
    const TorchFile zipped(place + ".zip.pth"), legacy(place + ".legacy.pth");
    for (const bool average : {true, false}) {
      const auto a = zipped.read(*zipped.candidates(average).front());
      const auto b = legacy.read(*legacy.candidates(average).front());
      QVERIFY(a.size() > 90 && a.size() == b.size());
      for (const auto& [name, array] : a)
        QVERIFY(b.at(name).shape == array.shape && b.at(name).values == array.values);
    }
  }
};

INKLING_TEST(TorchFileTest);
#include "torch_file_test.moc"
