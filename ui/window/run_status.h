// What the status bar says of the engine and of a run.
#pragma once

#include "engine/model/progress.h"

#include <QObject>
#include <QString>

class QLabel;
class QProgressBar;
class QStatusBar;

namespace inkling {

class Workbench;

/// A text, and a bar while a run is on or a live solve takes longer than one waits without a word.
class RunStatus : public QObject {
  Q_OBJECT

 public:
  /// Belongs to the bar. The workbench must live as long as anything happens in it.
  RunStatus(Workbench& workbench, QStatusBar& bar);

 private:
  QString engineText() const;  ///< device and libraries
  void showState();
  void showProgress(const Progress& progress);

  Workbench& workbench_;
  QLabel* text_;
  QProgressBar* progress_;
};

}  // namespace inkling
