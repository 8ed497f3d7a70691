// What is made of a study's cells: the long table, the summary's rows, curves.
#include "engine/sweep/study_table.h"

#include "engine/model/error.h"
#include "engine/sweep/study_numbers.h"
#include "engine/sweep/study_series.h"
#include "tests/sweep/support.h"
#include "tests/test.h"

#include <cmath>

namespace inkling {
namespace {

using test::Folder;
using test::StudyPlace;
using Json = nlohmann::json;

Json study(const Folder& folder) {
  return {{"settings", {{"measurements", {100, 200}}, {"bits", {1, "linear"}}}},
          {"methods",
           {{{"method", "qcs-sgm"}}, {{"method", "linear"}}, {{"method", "message-passing"}}}},
          {"images", {{{"file", test::writeImages(folder, 4)}}}},
          {"images-at-once", 2}};
}

/// Columns x, psnr, image, method and bits, with numbers that can be worked out by hand.
LongTable smallTable() {
  LongTable table;
  table.columns = {"image", "method", "measurements", "bits", "psnr"};
  const auto add = [&](const char* image, const char* method, Json m, Json psnr) {
    table.rows.push_back({image, method, std::move(m), 1, std::move(psnr)});
  };
  add("a", "jalal", 100, 10.0);
  add("b", "jalal", 100, 14.0);
  add("a", "linear", 100, 11.0);
  add("b", "linear", 100, 17.0);
  add("a", "linear", 200, 20.0);
  add("b", "linear", 200, nullptr);
  add("a", "jalal", 200, 18.0);
  return table;
}

class StudyTableTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRowForEachImageOfEachCell() {
    const Folder folder;
    StudyPlace place(folder, study(folder));
    StudyObserver nobody;
    place.run(nobody);
    const auto collected = readStudy({place.folder.path()});
    QVERIFY(openEnds(collected).empty());
    const auto table = longTable(collected);
    // 2 M × (1 bit: qcs-sgm, mp; linear: linear, mp) × 4 images
    QCOMPARE(table.rows.size(), std::size_t{2 * 4 * 4});
    for (const auto& row : table.rows)
      QCOMPARE(row.size(), table.columns.size());
    const auto csv = QString::fromStdString(toCsv(table));
    QVERIFY(csv.startsWith(QStringLiteral("image,method,")));
    QCOMPARE(csv.count(u'\n'), 33);
    const auto json = toJson(table);
    QCOMPARE(json.size(), std::size_t{32});
    QVERIFY(json[0]["image"] == "images.npy:0");
    QVERIFY(json[0]["psnr"] == 18.0);
    VERIFY_ERROR(ErrorKind::Usage, (void)table.require("psnrr"), "Did you mean psnr?");
  }

  void whatIsMissingIsSaid() {
    const Folder folder;
    StudyPlace place(folder, study(folder));
    const auto share = shardOf(place.cells, 0, 3);
    StudyObserver nobody;
    runStudy(place.cells, place.folder, {share, 1, false, {}}, place.engine, nobody, {});
    const auto ends = openEnds(readStudy({place.folder.path()}));
    QCOMPARE(ends.size(), std::size_t{1});
    const auto missing = std::to_string(place.cells.size() - share.size());
    QVERIFY2(ends[0].starts_with(missing + " of 16 cells are missing (linear "), ends[0].c_str());
  }

  /// Shares that were computed where no folder is shared.
  void partsInSeveralFoldersAreGathered() {
    const Folder folder;
    const auto json = study(folder);
    StudyPlace whole(folder, json);
    StudyObserver nobody;
    std::vector<std::string> parts;
    for (std::int64_t k = 0; k < 2; ++k) {
      const StudyFolder part(folder.path("part" + std::to_string(k)));
      part.make(whole.study);
      part.writePlan(whole.study, whole.cells);
      runStudy(whole.cells, part, {shardOf(whole.cells, k, 2), 1, false, {}}, whole.engine, nobody,
               {});
      parts.push_back(part.path());
    }
    QVERIFY(!openEnds(readStudy({parts[0]})).empty());
    QVERIFY(openEnds(readStudy(parts)).empty());
    whole.run(nobody);
    QCOMPARE(toCsv(longTable(readStudy(parts))),
             toCsv(longTable(readStudy({whole.folder.path()}))));
  }

  void rowsAreMeansOverImagesAndRepetitions() {
    const Folder folder;
    auto json = study(folder);
    json["repetitions"] = 2;
    StudyPlace place(folder, json);
    StudyObserver nobody;
    place.run(nobody);
    const auto rows = studyRows(readStudy({place.folder.path()}));
    QCOMPARE(rows.size(), std::size_t{2 * 4});
    QCOMPARE(rows[0].psnr.count(), 8);
    QCOMPARE(rows[0].psnr.mean(), 18.125);  // 18 and 18.25 in each batch of two
    QVERIFY2(rows[0].label.find("measurements 100") != std::string::npos, rows[0].label.c_str());
    QVERIFY(std::isnan(rows[0].covered90) && std::isnan(rows[0].evolved));
  }

  void averagesAgainstTheirFormulas() {
    Average average;
    QVERIFY(std::isnan(average.mean()) && std::isnan(average.standardError()));
    for (const auto& value : Json::parse(R"([1, 2, null, 3, 6, "x"])"))
      average.add(value);
    QCOMPARE(average.count(), 4);
    QCOMPARE(average.mean(), 3.0);
    QCOMPARE(average.standardError(), std::sqrt(14.0 / 3 / 4));  // spread of 14 over n - 1, over n
  }

  void curvesHaveMeansAndStandardErrors() {
    const SeriesRequest request{"measurements", {"psnr"}, {"method"}, {}};
    const auto answer = seriesOf(smallTable(), request);
    QCOMPARE(answer.leftOut, std::int64_t{1});
    QCOMPARE(answer.series.size(), std::size_t{2});
    const auto& linear = answer.series[1];
    QVERIFY(linear.values == std::vector<std::string>{"linear"});
    QCOMPARE(linear.points.size(), std::size_t{2});
    QCOMPARE(linear.points[0].mean, 14.0);
    QCOMPARE(linear.points[0].standardError, 3.0);  // of 11 and 17: sqrt(18 / 2)
    QCOMPARE(linear.points[0].count, std::int64_t{2});
    QCOMPARE(linear.points[1].x, 200.0);
    QVERIFY(std::isnan(linear.points[1].standardError));
    QCOMPARE(toCsv(answer, request), std::string("method,measurements,psnr,standard_error,n\n"
                                                 "jalal,100,12,2,2\njalal,200,18,,1\n"
                                                 "linear,100,14,3,2\nlinear,200,20,,1\n"));
  }

  void differencesArePaired() {
    SeriesRequest request{"measurements", {"psnr"}, {"method"}, {{"method", "jalal"}}};
    const auto answer = seriesOf(smallTable(), request);
    QCOMPARE(answer.series.size(), std::size_t{1});
    QCOMPARE(answer.series[0].points[0].mean, 2.0);           // 1 and 3
    QCOMPARE(answer.series[0].points[0].standardError, 1.0);  // less than of unpaired ones
    QCOMPARE(answer.series[0].points[1].mean, 2.0);
    QCOMPARE(answer.leftOut, std::int64_t{1});
    request.against->second = "qcs-sgm";
    VERIFY_ERROR(ErrorKind::Usage, seriesOf(smallTable(), request), "has method qcs-sgm");
    auto twice = smallTable();
    twice.rows.push_back(twice.rows.front());
    request.against->second = "jalal";
    VERIFY_ERROR(ErrorKind::Usage, seriesOf(twice, request), "several rows for one image");
    VERIFY_ERROR(ErrorKind::Usage, seriesOf(smallTable(), {"method", {"psnr"}, {}, {}}),
                 "No row of the study has numbers");
  }
};

INKLING_TEST(StudyTableTest);

}  // namespace
}  // namespace inkling

#include "study_table_test.moc"
