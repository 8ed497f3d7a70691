// The drawing of a lesson: shows what the engine finds.
#pragma once

#include "ui/lessons/lesson.h"
#include "ui/session/workbench.h"

#include <QPointF>
#include <QPointer>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

class QKeyEvent;

namespace inkling {

/// One class for each kind of picture, in a file of its own, registered in scenes.cpp. It asks the
/// engine beside the window's experiment, of which it changes nothing, and paints what comes back.
class LessonScene : public QWidget {
  Q_OBJECT

 public:
  LessonScene(Workbench& workbench, QWidget* parent);

  /// The experiment with the control at one of its values, which a scene needs by itself where it
  /// is a parameter of its own. Returns at once.
  virtual void present(const Experiment& experiment, const Value& position) = 0;
  /// The question has been answered: what was kept back is shown.
  virtual void reveal() {}
  /// What is shown for an experiment of present(), as one that can be opened by itself.
  virtual Experiment shownExperiment(const Experiment& experiment) const { return experiment; }
  /// Nothing moves by itself then.
  virtual void setReducedMotion(bool reduced) { reducedMotion_ = reduced; }

  /// For the places of the lesson's texts; "…" for one that is not known yet.
  QString fact(const std::string& name) const;
  bool busy() const { return busy_; }

 Q_SIGNALS:
  void factsChanged();
  void busyChanged();
  void failed(const QString& why);

 protected:
  /// Asks the engine: the newest question is the one that is answered. work(Engine&, const
  /// Cancellation&) is done on its thread and may hold nothing of this object; done(its result) is
  /// called on this one, if the scene is still there.
  template <typename Work, typename Done>
  void ask(Work work, Done done) {
    setBusy(true);
    workbench_.ask([self = QPointer<LessonScene>(this), work = std::move(work),
                    done = std::move(done)](Engine& engine, const Cancellation& cancellation) {
      auto answer =
          std::make_shared<decltype(work(engine, cancellation))>(work(engine, cancellation));
      return std::function<void()>([self, done, answer] {
        if (!self) return;
        self->setBusy(false);
        done(*answer);
      });
    });
  }
  /// The same about an experiment, unless it is the one that was asked about last:
  /// work(Engine&, const Experiment&, const Cancellation&).
  template <typename Work, typename Done>
  void askAbout(const Experiment& experiment, Work work, Done done) {
    if (asked_ == experiment) return;
    asked_ = experiment;
    ask([experiment, work](Engine& engine,
                           const Cancellation& c) { return work(engine, experiment, c); },
        std::move(done));
  }
  /// What askAbout() was told last.
  const std::optional<Experiment>& asked() const { return asked_; }
  void setFact(const std::string& name, const QString& text);
  void setBusy(bool busy);
  bool reducedMotion() const { return reducedMotion_; }

 private:
  Workbench& workbench_;
  std::map<std::string, QString> facts_;
  std::optional<Experiment> asked_;
  bool busy_ = false, reducedMotion_ = false;
};

/// Throws Error(Cancelled) where a run was stopped before its end: there is nothing to show of it.
/// Throws what a method failed with.
Result wholeRun(Engine& engine, const Experiment& experiment, RunObserver& observer,
                const Cancellation& cancellation);
/// The same, of which only the end is shown.
Result unseenRun(Engine& engine, const Experiment& experiment, const Cancellation& cancellation);

/// Where an arrow key leads in a plane whose second axis points up; nothing for any other key.
std::optional<QPointF> arrowStep(const QKeyEvent& event, double length);

}  // namespace inkling
