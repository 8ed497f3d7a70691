// The result's pictures, one or all of them, pixel for pixel.
#pragma once

#include "ui/export/export_page.h"
#include "ui/figures/result_pictures.h"

#include <map>

namespace inkling {

class ImagesPage : public ExportPage {
  Q_OBJECT

 public:
  explicit ImagesPage(ExportSource source, QWidget* parent = nullptr);

  void refresh() override;
  ExportPlace place() override;
  /// A folder where all pictures are chosen, else a file.
  std::unique_ptr<ExportTask> prepare(const QString& path) override;

 protected:
  void arrange() override;

 private:
  std::unique_ptr<ExportTask> prepareOne(const QString& path) const;

  QComboBox* which_;  ///< a fileName, or "" for all
  QSpinBox* magnification_;
  std::map<PictureKind, QCheckBox*> kinds_;
};

}  // namespace inkling
