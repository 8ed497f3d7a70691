// The plots, one or all of them, as figures or as their numbers.
#pragma once

#include "ui/export/export_page.h"
#include "ui/export/plots_export.h"

namespace inkling {

class PlotsPage : public ExportPage {
  Q_OBJECT

 public:
  explicit PlotsPage(ExportSource source, QWidget* parent = nullptr);

  void setChoices(const QVariantMap& choices) override;
  void refresh() override;
  ExportPlace place() override;
  /// A folder where all plots are chosen, each file being named as its plot, else a file.
  std::unique_ptr<ExportTask> prepare(const QString& path) override;

 Q_SIGNALS:
  /// The plots are about to be read: plots that were hidden may want their content first.
  void plotsWanted();

 protected:
  void arrange() override;

 private:
  std::vector<PlotFile> filesIn(const QString& folder) const;
  Plot* chosen() const;  ///< null: all
  PlotLook look() const;
  void changeUnit();
  bool inPixels() const;

  QComboBox *which_, *format_, *unit_;
  QDoubleSpinBox *width_, *height_;
  QSpinBox* dpi_;
  QCheckBox* light_;
  bool pixels_ = false;  ///< the unit that width and height are in
};

}  // namespace inkling
