// The run as a film.
#pragma once

#include "ui/export/animation.h"
#include "ui/export/export_page.h"

class QLabel;

namespace inkling {

class AnimationPage : public ExportPage {
  Q_OBJECT

 public:
  explicit AnimationPage(ExportSource source, QWidget* parent = nullptr);

  ExportPlace place() override;
  std::unique_ptr<ExportTask> prepare(const QString& path) override;

 protected:
  void arrange() override;

 private:
  AnimationPlan plan() const;

  QComboBox* format_;
  QDoubleSpinBox* seconds_;
  QSpinBox *fps_, *scale_;
  QLabel* frames_;
};

}  // namespace inkling
