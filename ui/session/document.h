// The experiment that is being edited: every change goes through here, and can be undone.
#pragma once

#include "engine/model/experiment.h"

#include <QObject>
#include <QUndoStack>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// Where settings came from: the id decides, the title is what people read. Both "": nowhere.
struct PresetName {
  QString id, title;
};

class Document : public QObject {
  Q_OBJECT

 public:
  explicit Document(QObject* parent = nullptr);

  /// The same object through all changes.
  const Experiment& experiment() const { return experiment_; }
  QUndoStack& history() { return history_; }
  /// The steps to undo hold that many bytes together at most: then the oldest go. The last one
  /// stays, however large.
  void setHistoryBudget(std::size_t bytes) { historyBudget_ = bytes; }

  /// Calls every step to undo and to redo by another name, as another language has it.
  void rename(const std::function<QString(const QString&)>& name);

  /// Throw Error(Usage) for a value that cannot be, and then change nothing. method: "" for the
  /// experiment's own settings. Changes of one setting that follow each other in one gesture (the
  /// same number, not 0) are one step to undo.
  void set(const std::string& method, const std::string& name, const Value& value, int gesture = 0);
  void setMethods(const std::vector<std::string>& ids);
  /// With own measurements: also back to the last simulated ones.
  void setImages(std::vector<ImageSource> images, const QString& what, int gesture = 0);
  /// The last experiment without own measurements.
  const Experiment& simulated() const { return simulated_; }
  /// Everything at once, as a preset or a file has it.
  void replace(const Experiment& experiment, const QString& what, int gesture = 0);
  /// Without a step to undo: the beginning of a new document.
  void reset(const Experiment& experiment);

  /// The preset that the settings came from, and whether they have changed since.
  const PresetName& preset() const { return preset_; }
  void setPreset(const PresetName& name);
  bool presetModified() const { return experiment_ != asPreset_; }

  /// A number for the next gesture.
  int newGesture() { return ++gestures_; }

 Q_SIGNALS:
  /// After every change, also by undo and redo.
  void changed();

 private:
  class Change;
  void push(Experiment next, const QString& text, int gesture, std::string what);
  void forgetOldest();
  void apply(std::shared_ptr<const Experiment> experiment);

  Experiment experiment_, asPreset_, simulated_;
  std::shared_ptr<const Experiment> present_;  ///< the same, as the steps to undo share it
  PresetName preset_;
  QUndoStack history_;
  std::size_t historyBudget_ = std::size_t{64} << 20;
  int gestures_ = 0;
};

}  // namespace inkling
