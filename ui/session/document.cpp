#include "ui/session/document.h"

#include "engine/model/error.h"
#include "ui/session/own_measurements.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace inkling {

/// One step: the experiment before and after. Experiments share nothing that is large but embedded
/// images of a few kilobytes.
class Document::Change : public QUndoCommand {
 public:
  Change(Document& document, Experiment after, const QString& text, int gesture, std::string what)
      : QUndoCommand(text),
        document_(document),
        before_(document.experiment_),
        after_(std::move(after)),
        gesture_(gesture),
        what_(std::move(what)) {}

  int id() const override { return gesture_ > 0 ? 1 : -1; }
  bool mergeWith(const QUndoCommand* command) override {
    const auto& next = static_cast<const Change&>(*command);
    if (next.gesture_ != gesture_ || next.what_ != what_) return false;
    after_ = next.after_;
    setObsolete(after_ == before_);
    return true;
  }
  void undo() override { document_.apply(before_); }
  void redo() override { document_.apply(after_); }

 private:
  Document& document_;
  Experiment before_, after_;
  int gesture_;
  std::string what_;
};

Document::Document(QObject* parent) : QObject(parent), experiment_(Experiment::defaults()) {
  asPreset_ = simulated_ = experiment_;
}

void Document::set(const std::string& method, const std::string& name, const Value& value,
                   int gesture) {
  standardOptions().validate(name, value);
  auto next = experiment_;
  if (method.empty()) {
    next.settings.set(name, value);
  } else {
    const auto found = std::find_if(next.methods.begin(), next.methods.end(),
                                    [&](const Method& each) { return each.id == method; });
    if (found == next.methods.end()) return;
    found->settings.set(name, value);
  }
  if (next == experiment_) return;
  const auto& label = standardOptions().require(name).label;
  history_.push(new Change(*this, std::move(next),
                           tr("Change %1").arg(QString::fromStdString(label)), gesture,
                           method + "/" + name));
}

void Document::setMethods(const std::vector<std::string>& ids) {
  auto next = experiment_;
  next.methods.clear();
  for (const auto& id : ids) {
    const auto known = std::find_if(experiment_.methods.begin(), experiment_.methods.end(),
                                    [&](const Method& each) { return each.id == id; });
    next.methods.push_back(known == experiment_.methods.end() ? makeMethod(id) : *known);
  }
  if (next == experiment_) return;
  history_.push(new Change(*this, std::move(next), tr("Change the methods"), 0, "methods"));
}

void Document::setImages(std::vector<ImageSource> images, const QString& what, int gesture) {
  auto next = experiment_.ownMeasurements ? withSimulatedMeasurements(experiment_, simulated_)
                                          : experiment_;
  next.images = std::move(images);
  if (next == experiment_) return;
  history_.push(new Change(*this, std::move(next), what, gesture, "images"));
}

void Document::replace(const Experiment& experiment, const QString& what, int gesture) {
  if (experiment == experiment_) return;
  history_.push(new Change(*this, experiment, what, gesture, "all"));
}

void Document::reset(const Experiment& experiment) {
  history_.clear();
  apply(experiment);
}

void Document::setPreset(const PresetName& name) {
  preset_ = name;
  asPreset_ = experiment_;
  Q_EMIT changed();
}

void Document::apply(const Experiment& experiment) {
  experiment_ = experiment;
  if (!experiment_.ownMeasurements) simulated_ = experiment_;
  Q_EMIT changed();
}

}  // namespace inkling
