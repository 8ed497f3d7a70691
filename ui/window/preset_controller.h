// Presets and schedules, from their ids to the document.
#pragma once

#include "ui/window/presets.h"

#include <QObject>
#include <QString>

namespace inkling {

class MessageBar;
class Workbench;

/// What goes wrong is told in the message bar.
class PresetController : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it.
  PresetController(Workbench& workbench, MessageBar& messages);

  /// Makes the preset's experiment the document and runs it. Nothing for an id that there is not.
  void start(const QString& id);
  /// The same with an experiment that is no preset's.
  void open(const Experiment& experiment, const QString& title);
  /// The one for which the user draws the image.
  void startDrawing();
  /// Sets how finely the present methods anneal.
  void useSchedule(const QString& id);
  /// Do without learned priors from now on.
  void useAnalyticPrior();
  /// Where the present settings come from, in words; "" from nowhere.
  QString text() const;
  /// Of what was chosen, in the language of now; "" nothing was.
  QString title() const;

 Q_SIGNALS:
  /// The preset's experiment is the document, and is about to run.
  void chosen(const inkling::Preset& preset);

 private:
  void run(const Preset& preset);

  Workbench& workbench_;
  MessageBar& messages_;
  bool analyticAlone_ = false;
};

}  // namespace inkling
