// One kind of export in the dialog: its choices as controls, and the task behind its button.
#pragma once

#include "ui/export/export_task.h"
#include "ui/session/recording.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;

namespace inkling {

class Plot;

/// Where the pages find what there is to export, at the moment they need it.
struct ExportSource {
  std::function<const Recording&()> recording;
  std::vector<QPointer<Plot>> plots;
};

/// A file of that name and suffix, or a folder where there is no suffix.
struct ExportPlace {
  QString name, suffix;
};

class ExportPage : public QWidget {
  Q_OBJECT

 public:
  ExportPage(const QString& title, const QString& key, ExportSource source,
             QWidget* parent = nullptr);

  const QString& title() const { return title_; }
  const QString& key() const { return key_; }  ///< of its choices in the settings

  /// The controls' values by their object names; what is missing or impossible stays as it is.
  virtual QVariantMap choices() const;
  virtual void setChoices(const QVariantMap& choices);
  /// Brings lists of methods, pictures, ... up to the recording.
  virtual void refresh() {}
  /// What the present choices write; the user is asked where.
  virtual ExportPlace place() = 0;
  /// The export to that path with the present choices. Throws Error for what can be seen at once.
  virtual std::unique_ptr<ExportTask> prepare(const QString& path) = 0;

 Q_SIGNALS:
  void changed();  ///< a choice, by the user

 protected:
  using Items = std::vector<std::pair<QString, QString>>;  ///< text, value

  const ExportSource& source() const { return source_; }
  QFormLayout& form() { return *form_; }
  void addBeside(QWidget* widget);  ///< on the right of the form, as wide

  /// name is the object's, and the key among the choices.
  QSpinBox* addInteger(const char* name, const QString& label, int low, int high, int value);
  QDoubleSpinBox* addNumber(const char* name, const QString& label, double low, double high,
                            double value);
  QComboBox* addCombo(const char* name, const QString& label, const Items& items);
  QCheckBox* addCheck(const char* name, const QString& text, bool on);
  QLineEdit* addText(const char* name, const QString& label);
  /// New items in place of the old ones; the value that was chosen stays if it is still there.
  void setItems(QComboBox& combo, const Items& items);
  static QString valueOf(const QComboBox& combo);

  /// Enables what the other choices leave to choose. Called after every change.
  virtual void arrange() {}

 private:
  static void fill(QComboBox& combo, const Items& items);
  void add(QWidget* control, const char* name, const QString& label);
  void onEdited();

  QString title_, key_;
  ExportSource source_;
  QHBoxLayout* columns_;
  QFormLayout* form_;
  std::vector<QWidget*> controls_;
};

}  // namespace inkling
