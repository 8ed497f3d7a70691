#include "ui/export/figure_page.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/export/figure_preview.h"
#include "ui/export/figure_rows.h"
#include "ui/export/finished_methods.h"
#include "ui/figures/comparison_file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace inkling {

FigurePage::FigurePage(ExportSource from, QWidget* parent)
    : ExportPage(tr("Figure"), QStringLiteral("figure"), std::move(from), parent) {
  format_ = addCombo("format", tr("&Format:"),
                     {{tr("PNG picture"), QStringLiteral("png")},
                      {tr("PDF, for papers"), QStringLiteral("pdf")},
                      {tr("SVG, to work on"), QStringLiteral("svg")}});
  dpi_ = addInteger("dpi", tr("&Dots per inch:"), static_cast<int>(lowestDpi),
                    static_cast<int>(highestDpi), 300);
  dpi_->setToolTip(tr("Of the PNG picture. PDF and SVG are as fine as one looks."));
  //: column widths of journals and conferences, in millimetres
  width_ = addCombo("width", tr("&Width:"),
                    {{tr("As it comes out"), QStringLiteral("0")},
                     {tr("IEEE, one column: 88.9 mm"), QStringLiteral("88.9")},
                     {tr("IEEE, two columns: 181.9 mm"), QStringLiteral("181.9")},
                     {tr("Elsevier, one column: 90 mm"), QStringLiteral("90")},
                     {tr("Elsevier, two columns: 190 mm"), QStringLiteral("190")},
                     {tr("Nature, one column: 89 mm"), QStringLiteral("89")},
                     {tr("Nature, two columns: 183 mm"), QStringLiteral("183")},
                     {tr("NeurIPS, the text: 139.7 mm"), QStringLiteral("139.7")},
                     {tr("ICML, one column: 82.6 mm"), QStringLiteral("82.6")},
                     {tr("Own"), QStringLiteral("own")}});
  ownWidth_ = addNumber("own-width", tr("Own width:"), 20, 2000, 120);
  ownWidth_->setSuffix(tr(" mm"));
  fontSize_ = addNumber("font-size", tr("T&ype size:"), 4, 24, usualFontSize);
  fontSize_->setSuffix(tr(" pt"));
  fontSize_->setToolTip(tr("Of the figure's ordinary text, as it is printed."));
  columns_ = addInteger("columns", tr("&Images at most:"), 1, 100, GridOptions{}.columns);
  hasTitle_ = addCheck("has-title", tr("&Title"), true);
  title_ = addText("title", {});
  title_->setAccessibleName(tr("Title"));
  hasSubtitle_ = addCheck("has-subtitle", tr("&Subtitle"), true);
  subtitle_ = addText("subtitle", {});
  subtitle_->setAccessibleName(tr("Subtitle"));
  metrics_ = addCheck("metrics", tr("&PSNR and SSIM under the tiles"), true);
  rows_ = new FigureRows(this);
  rows_->setObjectName(QStringLiteral("rows"));
  form().addRow(rows_);
  auto* original = new QPushButton(tr("&Original rows"), this);
  original->setObjectName(QStringLiteral("original-rows"));
  original->setAutoDefault(false);
  form().addRow(original);
  preview_ = new FigurePreview(this);
  preview_->setObjectName(QStringLiteral("preview"));
  addBeside(preview_);
  connect(original, &QPushButton::clicked, this, [this] {
    rows_->setChoices({});
    Q_EMIT changed();
  });
  connect(rows_, &FigureRows::edited, this, &FigurePage::changed);
  connect(this, &FigurePage::changed, this, &FigurePage::showPreview);
  FigurePage::arrange();  // of this class: nothing derives from it
}

void FigurePage::arrange() {
  dpi_->setEnabled(valueOf(*format_) == QLatin1String("png"));
  ownWidth_->setEnabled(valueOf(*width_) == QLatin1String("own"));
  title_->setEnabled(hasTitle_->isChecked());
  subtitle_->setEnabled(hasSubtitle_->isChecked());
}

QVariantMap FigurePage::choices() const {
  auto map = ExportPage::choices();
  map[QStringLiteral("rows")] = FigureRows::toMap(rows_->choices());
  return map;
}

void FigurePage::setChoices(const QVariantMap& choices) {
  ExportPage::setChoices(choices);
  rows_->setChoices(FigureRows::fromMap(choices.value(QStringLiteral("rows")).toMap()));
}

GridOptions FigurePage::options() const {
  GridOptions options;
  options.columns = columns_->value();
  const double millimetres =
      valueOf(*width_) == QLatin1String("own") ? ownWidth_->value() : valueOf(*width_).toDouble();
  if (millimetres > 0) options.width = millimetres / 25.4;
  options.unitsPerInch = GridOptions{}.unitsPerInch * usualFontSize / fontSize_->value();
  options.metrics = metrics_->isChecked();
  options.rows = rows_->choices();
  const auto text = [](const QCheckBox& shown, const QLineEdit& line) {
    if (!shown.isChecked()) return std::optional<std::string>("");
    return line.text().isEmpty() ? std::nullopt : std::optional(line.text().toStdString());
  };
  options.title = text(*hasTitle_, *title_);
  options.subtitle = text(*hasSubtitle_, *subtitle_);
  return options;
}

void FigurePage::refresh() {
  // A run that goes on changes nothing here, and would have to share the processor.
  const auto sources = finishedSources(source().recording());
  if (sources == shown_ && !preview_->picture().isNull()) return;
  try {
    const auto result = shownResult(source().recording());
    title_->setPlaceholderText(QString::fromStdString(figureTitle(result.experiment)));
    subtitle_->setPlaceholderText(QString::fromStdString(figureSubtitle(result.experiment)));
    rows_->setRows(comparisonRows(result));
  } catch (const Error&) {
    rows_->setRows({});  // nothing is finished; the preview says so
  }
  showPreview();
}

void FigurePage::showPreview() {
  if (!isVisible()) return;
  shown_ = finishedSources(source().recording());
  preview_->show(withoutCourses(source().recording()), options());
}

ExportPlace FigurePage::place() {
  return {QStringLiteral("comparison"), valueOf(*format_)};
}

std::unique_ptr<ExportTask> FigurePage::prepare(const QString& path) {
  shownResult(source().recording());  // throws where there is none
  return std::make_unique<ThreadTask>(
      path,
      [recording = withoutCourses(source().recording()), options = options(), dpi = dpi_->value(),
       file = path.toStdString()](const Cancellation& cancellation, const ThreadTask::Report&) {
        const auto result = finishedResult(recording);
        cancellation.check();
        saveComparison(file, result, options, dpi, toText(toJson(result.experiment)));
      });
}

}  // namespace inkling
