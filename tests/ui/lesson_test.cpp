#include "ui/lessons/lesson.h"

#include "engine/model/json_text.h"
#include "tests/test.h"
#include "ui/images/gallery_pictures.h"
#include "ui/lessons/same_signs.h"
#include "ui/lessons/scenes.h"
#include "ui/lessons/stored_runs.h"
#include "ui/lessons/two_measurements.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

namespace inkling {

class LessonTest : public QObject {
  Q_OBJECT

  static nlohmann::json good() {
    return parseJson(R"({"title": "T", "text": ["{noise} and {row}"], "scene": "rows",
      "experiment": {"images": ["digit-3"], "settings": {"bits": 1, "noise": 0.1},
                     "methods": [{"method": "message-passing"}]},
      "control": {"name": "row", "label": "L", "values": {"from": 1, "to": 9}, "first": 2},
      "question": {"text": "Q", "answers": ["a", "b"], "right": 1, "reveal": "R {psnr}"}})",
                     std::string("lesson"));
  }
  static Lesson read(const nlohmann::json& json) {
    return lessonFromJson(json.dump(), "some", findSceneWords);
  }

 private Q_SLOTS:
  void theBundledOnesAreSeven() {
    const auto lessons = bundledLessons();
    QCOMPARE(lessons.size(), std::size_t{7});
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      QVERIFY(lessons[i].id.startsWith(QString::number(i + 1)));
      // what is told at one glance: a text has to be read from the back row
      QVERIFY2(lessons[i].text.size() < 460, qPrintable(lessons[i].id));
      QVERIFY2(lessons[i].question.reveal.size() < 300, qPrintable(lessons[i].id));
    }
  }

  // A place would be ambiguous.
  void noSceneHasAFactOfAnOptionsName() {
    for (const auto& kind : sceneKinds())
      for (const auto& words : {kind.words.facts, kind.words.parameters})
        for (const auto& word : words)
          QVERIFY2(!standardOptions().find(word), word.c_str());
  }

  void oneIsRead() {
    const auto lesson = read(good());
    QCOMPARE(lesson.control.values.size(), std::size_t{9});
    QCOMPARE(lesson.control.first, 2);
    QVERIFY(!lesson.control.isOption);
    QCOMPARE(lesson.experiment.settings.real("noise"), 0.1);
    QCOMPARE(lesson.question.right, 1);
    QVERIFY(experimentAt(lesson, 4) == lesson.experiment);
    auto json = good();
    json["control"] = {
        {"name", "measurements"}, {"label", "M"}, {"values", {10, 20}}, {"first", 0}};
    const auto turned = read(json);
    QCOMPARE(experimentAt(turned, 1).settings.integer("measurements"), std::int64_t{20});
  }

  void whatIsWrongIsNamed_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const char* patch, const char* told) {
      QTest::newRow(name) << QString::fromUtf8(patch) << QString::fromUtf8(told);
    };
    row("key", R"({"titel": "x"})", "unknown key titel");
    row("missing", R"({"question": null})", "has no question");
    row("scene", R"({"scene": "opera"})", "scene opera");
    row("place", R"({"text": ["{nothing}"]})", "nothing fills the place nothing");
    row("option", R"({"experiment": {"settings": {"noize": 1}}})", "noize");
    row("range", R"({"experiment": {"settings": {"noise": -1}}})", "noise is -1");
    row("image", R"({"experiment": {"images": ["digit-12"]}})", "image digit-12");
    row("method", R"({"experiment": {"methods": [{"method": "magic"}]}})", "magic");
    row("methods", R"({"experiment": {"methods": []}})", "methods must be");
    row("parameter", R"({"control": {"name": "knob"}})", "turns knob");
    row("values", R"({"control": {"values": [1]}})", "two values");
    row("first", R"({"control": {"first": 9}})", "first must be");
    row("right", R"({"question": {"right": 2}})", "right must be");
    row("answers", R"({"question": {"answers": "a"}})", "answers must be");
  }
  void whatIsWrongIsNamed() {
    QFETCH(QString, patch);
    QFETCH(QString, told);
    auto json = good();
    json.merge_patch(parseJson(patch.toStdString(), std::string("patch")));
    VERIFY_ERROR(ErrorKind::Input, read(json), "some", told.toStdString());
  }

  void placesAreFilled() {
    const auto made = filledIn(QStringLiteral("{a} and {b-c}: {a}"), [](const std::string& place) {
      return QString::fromStdString(place).toUpper();
    });
    QCOMPARE(made, QStringLiteral("A and B-C: A"));
  }

  void imagesWithTheSameSigns() {
    constexpr std::size_t m = 60;
    const Image x = *galleryDigit(3).image, other = *galleryDigit(7).image;
    std::vector<float> rows(m * x.pixels.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      rows[i] = static_cast<float>(std::sin(static_cast<double>(i * i % 9973)));
    const auto images = inkling::imagesWithTheSameSigns(rows, x, {other}, 1);
    QCOMPARE(images.size(), std::size_t{3});
    const auto measured = products(rows, x);
    for (const auto& image : images) {
      const auto again = products(rows, image);
      for (std::size_t i = 0; i < m; ++i)
        QVERIFY(std::abs(again[i] - measured[i]) < 1e-3);
      QCOMPARE(agreement(again, measured), static_cast<int>(m));
    }
    QVERIFY(!(images[1] == x) && !(images[2] == x));
    QVERIFY(agreement(products(rows, other), measured) < static_cast<int>(m));
  }

  // The engine's own values for the same: engine/likelihood is tested against them too.
  void twoSignsAreTheReferences() {
    std::ifstream file(test::dataFile("two_measurements.json"));
    std::stringstream text;
    text << file.rdbuf();
    int nearer = 0, all = 0;
    for (const auto& row : parseJson(text.str(), std::string("reference"))) {
      const auto rows = row.at("A").get<std::vector<std::vector<double>>>();
      const auto x = row.at("x").get<std::vector<double>>();
      const auto y = row.at("y").get<std::vector<double>>();
      const double noise = row.at("noise_std").get<double>(), beta = row.at("beta").get<double>();
      const auto product = [](const std::vector<double>& a, const std::vector<double>& b) {
        double sum = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
          sum += a[i] * b[i];
        return sum;
      };
      const double own = noise * noise, b2 = beta * beta;
      const auto found =
          twoSigns({product(rows[0], x), product(rows[1], x)},
                   {own + b2 * product(rows[0], rows[0]), b2 * product(rows[0], rows[1]),
                    own + b2 * product(rows[1], rows[1])},
                   {y[0] > 0 ? 1 : -1, y[1] > 0 ? 1 : -1});
      const auto off = [&](const Pair& score, const char* key) {
        const auto wanted = row.at(key).get<std::vector<double>>();
        return std::hypot(score[0] - wanted[0], score[1] - wanted[1]) /
               std::hypot(wanted[0], wanted[1]);
      };
      QVERIFY2(off(found.diagonalScore, "diagonal_gradient_z") < 1e-9, row.dump().c_str());
      QVERIFY2(off(found.epScore, "ep_gradient_z") < 1e-6, row.dump().c_str());
      QVERIFY2(off(found.exactScore, "exact_gradient_z") < 0.02, row.dump().c_str());
      ++all;
      nearer +=
          off(found.epScore, "exact_gradient_z") < off(found.diagonalScore, "exact_gradient_z") ? 1
                                                                                                : 0;
    }
    QVERIFY(all > 10);
    QVERIFY(nearer > all / 2);
  }

  // What the fifth lesson's answer says of them.
  void theStoredRunsSayWhatTheLessonSays() {
    const auto runs = bundledRuns("condition");
    QVERIFY(runs.images >= 10 && !runs.command.empty());
    const auto at = [&](double value) {
      return static_cast<std::size_t>(std::find(runs.values.begin(), runs.values.end(), value) -
                                      runs.values.begin());
    };
    std::map<std::string, const StoredRuns::Curve*> of;
    for (const auto& curve : runs.curves)
      of[curve.method] = &curve;
    const auto lost = [&](const char* method) {
      return of.at(method)->mean.at(at(1)) - of.at(method)->mean.at(at(1e6));
    };
    QVERIFY(lost("message-passing") < lost("qcs-sgm") - 2);
    QVERIFY(lost("message-passing") < lost("qcs-sgm+") - 2);
    for (const double kappa : {1.0, 10.0, 100.0, 1000.0, 10000.0}) {
      const auto i = at(kappa);
      QVERIFY(std::abs(of.at("qcs-sgm")->mean.at(i) - of.at("qcs-sgm+")->mean.at(i)) <
              of.at("qcs-sgm")->error.at(i));
    }
    // there is one for each value that the lesson's control has
    for (const auto& lesson : bundledLessons())
      if (lesson.scene == "bad-matrix")
        for (const auto& value : lesson.control.values)
          QVERIFY(at(std::get<double>(value)) < runs.values.size());
    VERIFY_ERROR(ErrorKind::Input, storedRunsFromJson("{}", "these"), "these", "incomplete");
    VERIFY_ERROR(ErrorKind::Input,
                 storedRunsFromJson(R"({"command": "c", "setting": "s", "images": 1, "values": [1],
                                        "curves": [{"method": "m", "mean": [], "error": []}]})",
                                    "these"),
                 "these", "m", "one number");
  }
};

INKLING_TEST(LessonTest);

}  // namespace inkling

#include "lesson_test.moc"
