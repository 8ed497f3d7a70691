#include "ui/export/data_page.h"

#include "ui/export/finished_methods.h"
#include "ui/figures/result_arrays.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace inkling {
namespace {

/// What withoutCourses() leaves out is the pictures' weight; the numbers are wanted here.
Recording withSteps(const Recording& recording) {
  auto copy = withoutCourses(recording);
  for (auto& method : copy.methods)
    if (const auto* from = recording.find(method.method)) {
      method.steps = from->steps;
      for (const auto& [image, course] : from->others)
        method.others[image].steps = course.steps;
    }
  return copy;
}

}  // namespace

DataPage::DataPage(ExportSource from, QWidget* parent)
    : ExportPage(tr("Data"), QStringLiteral("data"), std::move(from), parent) {
  format_ = addCombo("format", tr("&Format:"),
                     {{tr("Numbers, as JSON"), QStringLiteral("json")},
                      {tr("Arrays (.npy), into a folder"), QStringLiteral("npy")}});
  trace_ = addCheck("trace", tr("With the &trace, as far as it was shown"), true);
  auto* note = new QLabel(
      tr("JSON holds the experiment and what was measured of every result. Arrays hold the pixels: "
         "truth.npy, and for each method its estimate and its samples, image by image."),
      this);
  note->setWordWrap(true);
  form().addRow(note);
  arrange();
}

bool DataPage::arrays() const {
  return valueOf(*format_) == QLatin1String("npy");
}

void DataPage::arrange() {
  trace_->setEnabled(!arrays());
}

ExportPlace DataPage::place() {
  return arrays() ? ExportPlace{} : ExportPlace{QStringLiteral("result"), QStringLiteral("json")};
}

std::unique_ptr<ExportTask> DataPage::prepare(const QString& path) {
  shownResult(source().recording());  // throws where there is none
  return std::make_unique<ThreadTask>(
      path, [recording = withSteps(source().recording()), arrays = arrays(),
             trace = trace_->isChecked(), target = path.toStdString()](
                const Cancellation& cancellation, const ThreadTask::Report& report) {
        const auto result = finishedResult(recording);
        cancellation.check();
        if (arrays)
          saveArrays(target, result, cancellation, report);
        else
          saveResultJson(target, result, trace);
      });
}

}  // namespace inkling
