// When the window solves at every edit.
#pragma once

#include "ui/session/workbench.h"

#include <QObject>

#include <memory>
#include <string>

class QAction;

namespace inkling {

class AppSettings;

/// Turns the workbench's live mode by an action that can be checked, and as the settings have it at
/// first. Where solves prove slow it goes by itself, unless the user has switched it by hand; with
/// another prior it comes back.
class LiveController : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it.
  LiveController(Workbench& workbench, const AppSettings& settings, QAction& action);

 Q_SIGNALS:
  /// It went by itself: why, and how it comes back.
  void noted(const QString& text);

 private:
  void watch();
  void bringBack();

  Workbench& workbench_;
  const AppSettings& settings_;
  QAction& action_;
  bool byHand_ = false;
  int slowSolves_ = 0;                     ///< one after the other
  std::shared_ptr<const Result> watched_;  ///< the last solve that watch() has seen
  std::string slowPrior_;                  ///< with which live mode went; "" it did not
};

}  // namespace inkling
