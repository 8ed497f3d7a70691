// The result's numbers and arrays, for other programs.
#pragma once

#include "ui/export/export_page.h"

namespace inkling {

class DataPage : public ExportPage {
  Q_OBJECT

 public:
  explicit DataPage(ExportSource source, QWidget* parent = nullptr);

  ExportPlace place() override;
  /// A folder for arrays, a file for numbers.
  std::unique_ptr<ExportTask> prepare(const QString& path) override;

 protected:
  void arrange() override;

 private:
  bool arrays() const;

  QComboBox* format_;
  QCheckBox* trace_;
};

}  // namespace inkling
