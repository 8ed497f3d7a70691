// The comparison figure: its file format, its texts, and which rows it has.
#pragma once

#include "ui/export/export_page.h"
#include "ui/figures/comparison_grid.h"

namespace inkling {

class FigurePreview;
class FigureRows;

class FigurePage : public ExportPage {
  Q_OBJECT

 public:
  explicit FigurePage(ExportSource source, QWidget* parent = nullptr);

  QVariantMap choices() const override;
  void setChoices(const QVariantMap& choices) override;
  void refresh() override;
  ExportPlace place() override;
  std::unique_ptr<ExportTask> prepare(const QString& path) override;

 protected:
  void arrange() override;

 private:
  GridOptions options() const;
  void showPreview();

  QComboBox *format_, *width_;
  QDoubleSpinBox *ownWidth_, *fontSize_;
  QSpinBox *dpi_, *columns_;
  QCheckBox *hasTitle_, *hasSubtitle_, *metrics_;
  QLineEdit *title_, *subtitle_;
  FigureRows* rows_;
  FigurePreview* preview_;
  std::vector<std::shared_ptr<const Result>> shown_;  ///< where the preview comes from
};

}  // namespace inkling
