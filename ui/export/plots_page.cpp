#include "ui/export/plots_page.h"

#include "engine/model/error.h"
#include "ui/figures/file_names.h"
#include "ui/plots/plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSet>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>

namespace inkling {
namespace {

constexpr double millimetresPerInch = 25.4;
constexpr int largestSide = 4096;  // of a picture: drawing it stops the interface

}  // namespace

PlotsPage::PlotsPage(ExportSource from, QWidget* parent)
    : ExportPage(tr("Plots"), QStringLiteral("plots"), std::move(from), parent) {
  which_ = addCombo("which", tr("&What:"), {{tr("All plots, into a folder"), QString()}});
  format_ = addCombo("format", tr("&Format:"),
                     {{tr("PDF, for papers"), QStringLiteral("pdf")},
                      {tr("SVG, to work on"), QStringLiteral("svg")},
                      {tr("PNG picture"), QStringLiteral("png")},
                      {tr("CSV, the numbers alone"), QStringLiteral("csv")}});
  unit_ =
      addCombo("unit", tr("&Unit:"),
               {{tr("Millimetres"), QStringLiteral("mm")}, {tr("Pixels"), QStringLiteral("px")}});
  width_ = addNumber("width", tr("Wi&dth:"), 10, 20000, 160);
  height_ = addNumber("height", tr("&Height:"), 10, 20000, 100);
  dpi_ = addInteger("dpi", tr("D&ots per inch:"), 24, 2400, 300);
  light_ = addCheck("light", tr("&Black on white, whatever the screen's colours"), true);
  connect(unit_, &QComboBox::currentIndexChanged, this, &PlotsPage::changeUnit);
  arrange();
}

bool PlotsPage::inPixels() const {
  return valueOf(*unit_) == QLatin1String("px");
}

void PlotsPage::setChoices(const QVariantMap& choices) {
  ExportPage::setChoices(choices);
  pixels_ = inPixels();
}

void PlotsPage::arrange() {
  const bool figure = valueOf(*format_) != QLatin1String("csv");
  for (auto* control : std::initializer_list<QWidget*>{unit_, width_, height_, dpi_, light_})
    control->setEnabled(figure);
  const auto suffix = inPixels() ? tr(" px") : tr(" mm");
  width_->setSuffix(suffix);
  height_->setSuffix(suffix);
}

// The size stays, and so does the figure.
void PlotsPage::changeUnit() {
  const bool pixels = inPixels();
  if (pixels == pixels_) return;
  pixels_ = pixels;
  const double perMillimetre = dpi_->value() / millimetresPerInch;
  const double factor = pixels ? perMillimetre : 1 / perMillimetre;
  for (auto* side : {width_, height_})
    side->setValue(side->value() * factor);
}

void PlotsPage::refresh() {
  Items items{{tr("All plots, into a folder"), QString()}};
  for (std::size_t i = 0; i < source().plots.size(); ++i)
    if (const auto& plot = source().plots[i])
      items.emplace_back(plot->accessibleName(), QString::number(i));
  setItems(*which_, items);
}

Plot* PlotsPage::chosen() const {
  const auto value = valueOf(*which_);
  if (value.isEmpty()) return nullptr;
  const auto& plot = source().plots[value.toUInt()];
  if (!plot) throw Error(ErrorKind::Usage, "That plot is no longer there: choose another.");
  return plot;
}

PlotLook PlotsPage::look() const {
  PlotLook look;
  look.dpi = dpi_->value();
  look.light = light_->isChecked();
  const double factor = inPixels() ? 1 : look.dpi / millimetresPerInch;
  look.size = QSizeF(width_->value() * factor, height_->value() * factor).toSize();
  return look;
}

std::vector<PlotFile> PlotsPage::filesIn(const QString& folder) const {
  std::vector<PlotFile> files;
  QSet<QString> taken;
  for (const auto& plot : source().plots) {
    if (!plot) continue;
    const auto stem = fileNamePart(plot->accessibleName());
    auto name = stem;
    for (int n = 2; taken.contains(name); ++n)
      name = stem + QStringLiteral("-%1").arg(n);
    taken.insert(name);
    files.push_back(
        {plot, folder + QLatin1Char('/') + name + QLatin1Char('.') + valueOf(*format_)});
  }
  if (files.empty()) throw Error(ErrorKind::Usage, "There is no plot to export.");
  return files;
}

ExportPlace PlotsPage::place() {
  const auto* plot = chosen();
  return plot ? ExportPlace{fileNamePart(plot->accessibleName()), valueOf(*format_)}
              : ExportPlace{};
}

std::unique_ptr<ExportTask> PlotsPage::prepare(const QString& path) {
  Q_EMIT plotsWanted();
  auto* plot = chosen();
  auto files = plot ? std::vector<PlotFile>{{plot, path}} : filesIn(path);
  const auto style = look();
  if (files.front().path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) &&
      std::max(style.size.width(), style.size.height()) > largestSide)
    throw Error(ErrorKind::Usage,
                "A plot of {width}×{height} pixels is too large, the limit being {largestSide} a "
                "side: take a smaller size, fewer dots per inch, or PDF.",
                {{"width", std::to_string(style.size.width())},
                 {"height", std::to_string(style.size.height())},
                 {"largestSide", std::to_string(largestSide)}});
  return std::make_unique<PlotsExport>(path, std::move(files), style);
}

}  // namespace inkling
