// What a person says of another program's network that is to become a prior.
#pragma once

#include "engine/model/engine.h"

#include <QDialog>

#include <map>
#include <string>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace inkling {

class OptionRow;

/// Not modal. Every option of importOptions() with its explanation; it closes when the import has
/// gone well, and says inside what was wrong where it has not. Object names of its parts: "file",
/// "browse", "name", "licence", "credit", "trust", "problem", "buttons".
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ImportDialog(QWidget* parent = nullptr);

  /// As it stands; output is empty, for the user's own folder of models.
  ImportRequest request() const;
  void setFile(const QString& path);
  /// While the import runs nothing is edited.
  void setBusy(bool busy);
  /// "" nothing is wrong.
  void setProblem(const QString& problem);

 Q_SIGNALS:
  void importAsked(const inkling::ImportRequest& request);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QLineEdit* addLine(const char* name, const QString& placeholder);
  /// Returns the box of what is asked of TorchScript.
  QWidget* addOptions(QVBoxLayout& column);
  static void addHelp(QWidget& box, const QString& text);
  void browse();
  void suggestName();
  void showReady();

  QLineEdit *file_, *name_, *licence_, *credit_;
  QCheckBox* trust_;
  QLabel* problem_;
  QDialogButtonBox* buttons_;
  QWidget* fields_;
  Settings settings_;
  QString suggested_;  ///< for the name
  std::map<std::string, OptionRow*> rows_;
};

}  // namespace inkling
