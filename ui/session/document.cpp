#include "ui/session/document.h"

#include "engine/model/error.h"
#include "ui/figures/option_text.h"
#include "ui/session/own_measurements.h"

#include <QSignalBlocker>
#include <QUndoCommand>

#include <algorithm>
#include <set>
#include <utility>

namespace inkling {

namespace {

/// What an experiment takes beside its pictures' pixels.
std::size_t plainBytes(const Experiment& e) {
  constexpr std::size_t setting = 128;  // a map's node with its name and value
  auto bytes = sizeof e + setting * e.settings.values().size();
  for (const auto& method : e.methods)
    bytes += sizeof method + setting * method.settings.values().size();
  return bytes + e.images.size() * sizeof(ImageSource);
}

}  // namespace

/// One step: the experiment before and after, shared with the steps beside it, as their pictures
/// are shared with all that have them too.
class Document::Change : public QUndoCommand {
 public:
  Change(Document& document, std::shared_ptr<const Experiment> after, const QString& text,
         int gesture, std::string what)
      : QUndoCommand(text),
        document_(document),
        before_(document.present_),
        after_(std::move(after)),
        gesture_(gesture),
        what_(std::move(what)) {
    weigh();
  }
  /// The same step, for a stack that has been emptied: it has been taken.
  Change(const Change& other)
      : QUndoCommand(other.text()),
        document_(other.document_),
        before_(other.before_),
        after_(other.after_),
        gesture_(other.gesture_),
        what_(other.what_),
        bytes_(other.bytes_),
        taken_(true) {}

  int id() const override { return gesture_ > 0 ? 1 : -1; }
  bool mergeWith(const QUndoCommand* command) override {
    const auto& next = static_cast<const Change&>(*command);
    if (next.gesture_ != gesture_ || next.what_ != what_) return false;
    after_ = next.after_;
    weigh();
    setObsolete(*after_ == *before_);
    return true;
  }
  void undo() override { document_.apply(before_); }
  void redo() override {
    if (!std::exchange(taken_, false)) document_.apply(after_);
  }

  /// What would be freed with the step: the experiment before, but for the pictures that are still
  /// there after it.
  std::size_t bytes() const { return bytes_; }

 private:
  void weigh() {
    std::set<const Image*> kept;
    const auto eachPicture = [](const Experiment& e, const auto& visit) {
      for (const auto& source : e.images)
        if (const auto* embedded = std::get_if<EmbeddedSource>(&source)) visit(&*embedded->image);
    };
    eachPicture(*after_, [&](const Image* image) { kept.insert(image); });
    bytes_ = plainBytes(*before_);
    eachPicture(*before_, [&](const Image* image) {
      if (kept.insert(image).second) bytes_ += image->pixels.size() * sizeof(float);
    });
  }

  Document& document_;
  std::shared_ptr<const Experiment> before_, after_;
  int gesture_;
  std::string what_;
  std::size_t bytes_ = 0;
  bool taken_ = false;
};

Document::Document(QObject* parent)
    : QObject(parent),
      experiment_(Experiment::defaults()),
      present_(std::make_shared<const Experiment>(experiment_)) {
  asPreset_ = simulated_ = experiment_;
}

void Document::push(Experiment next, const QString& text, int gesture, std::string what) {
  if (next == experiment_) return;
  history_.push(new Change(*this, std::make_shared<const Experiment>(std::move(next)), text,
                           gesture, std::move(what)));
  forgetOldest();
}

void Document::forgetOldest() {
  const int count = history_.count();
  const auto step = [this](int i) { return static_cast<const Change*>(history_.command(i)); };
  std::size_t bytes = 0;
  int first = count;
  while (first > 0) {
    bytes += step(first - 1)->bytes();
    if (bytes > historyBudget_ && first < count) break;
    --first;
  }
  if (first == 0) return;
  // the stack drops its oldest by their number only: those that stay are put into it anew
  std::vector<Change*> kept;
  for (int i = first; i < count; ++i)
    kept.push_back(new Change(*step(i)));
  const int clean = history_.cleanIndex() - first;
  const QSignalBlocker quiet(history_);  // to its listeners nothing has changed
  history_.clear();
  if (clean != 0) history_.resetClean();
  for (auto* each : kept) {
    history_.push(each);
    if (history_.count() == clean) history_.setClean();
  }
}

void Document::rename(const std::function<QString(const QString&)>& name) {
  for (int i = 0; i < history_.count(); ++i)
    const_cast<QUndoCommand*>(history_.command(i))->setText(name(history_.command(i)->text()));
  Q_EMIT history_.undoTextChanged(history_.undoText());
  Q_EMIT history_.redoTextChanged(history_.redoText());
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
  const auto& label = standardOptions().require(name).label;
  push(std::move(next), tr("Change %1").arg(optionText(label)), gesture, method + "/" + name);
}

void Document::setMethods(const std::vector<std::string>& ids) {
  auto next = experiment_;
  next.methods.clear();
  for (const auto& id : ids) {
    const auto& methods = experiment_.methods;
    const auto known = std::find_if(methods.begin(), methods.end(),
                                    [&](const Method& each) { return each.id == id; });
    next.methods.push_back(known == methods.end() ? makeMethod(id) : *known);
  }
  push(std::move(next), tr("Change the methods"), 0, "methods");
}

void Document::setImages(std::vector<ImageSource> images, const QString& what, int gesture) {
  auto next = experiment_.ownMeasurements ? withSimulatedMeasurements(experiment_, simulated_)
                                          : experiment_;
  next.images = std::move(images);
  push(std::move(next), what, gesture, "images");
}

void Document::replace(const Experiment& experiment, const QString& what, int gesture) {
  push(experiment, what, gesture, "all");
}

void Document::reset(const Experiment& experiment) {
  history_.clear();
  apply(std::make_shared<const Experiment>(experiment));
}

void Document::setPreset(const PresetName& name) {
  preset_ = name;
  asPreset_ = experiment_;
  Q_EMIT changed();
}

void Document::apply(std::shared_ptr<const Experiment> experiment) {
  experiment_ = *experiment;
  present_ = std::move(experiment);
  if (!experiment_.ownMeasurements) simulated_ = experiment_;
  Q_EMIT changed();
}

}  // namespace inkling
