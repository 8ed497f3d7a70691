// The priors that there are: what each is and how good, and how one comes or goes.
#pragma once

#include "engine/model/engine.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace inkling {

class ErrorPlot;
class ImportDialog;
class Workbench;

/// The list on the left; of the chosen one the card, the plot of its errors, and draws. What takes
/// long runs on the worker and is told inside. Object names of its parts: "priors", "import",
/// "calibrate", "remove", "reveal", "use", "draw", "stop", "message", "card", "draws".
class ModelsWindow : public QWidget {
  Q_OBJECT

 public:
  explicit ModelsWindow(Workbench& workbench, QWidget* parent = nullptr);

  /// The dialog that is open, or a new one.
  ImportDialog& showImport(const QString& file = {});
  /// Calibrates the chosen prior on images of a file or a folder.
  void calibrate(const QString& path);
  /// Whether something runs whose end is told.
  bool isBusy() const { return busy_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeList();
  QWidget* makeDetails();
  QPushButton* makeButton(QWidget* parent, const char* name, const QString& text,
                          const QString& tip, void (ModelsWindow::*act)());
  void refresh();
  void showChosen();
  void sayTitle();
  void showCard(const PriorInfo& prior);
  void showReady();
  void showDraws(const std::string& prior, const std::vector<Image>& images);
  void begin(const QString& what);
  void end(const QString& problem);
  void tell(const QString& text);
  void import();
  void askCalibrate();
  void remove();
  void reveal();
  void use();
  void draw();
  void stop();
  const PriorInfo* chosen() const;

  Workbench& workbench_;
  QListWidget* list_;
  QLabel *title_, *message_, *draws_;
  QTabWidget* pages_;
  QTreeWidget* card_;
  ErrorPlot* errors_;
  QProgressBar* progress_;
  QPushButton *calibrate_, *remove_, *reveal_, *use_, *draw_, *stop_;
  QPointer<ImportDialog> dialog_;
  std::string removing_;               ///< asked once whether to remove it
  std::optional<std::string> coming_;  ///< the prior to choose when the list has it
  bool busy_ = false;
};

}  // namespace inkling
