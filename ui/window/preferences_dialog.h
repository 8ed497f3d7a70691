// What holds for every experiment.
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace inkling {

class AppSettings;

/// Not modal, and every change applies at once; it also follows what is changed elsewhere. Deletes
/// itself when closed; the settings must outlive it. Object names of its parts: "motion", "live",
/// "autosave", "budget", "reset", and, once that has been pressed, "reset-confirm", "reset-cancel".
class PreferencesDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(AppSettings& settings, QWidget* parent = nullptr);

 private:
  void addChoices(QFormLayout& form);
  void addReset(QFormLayout& form);
  QPushButton* makeButton(const char* name, const QString& text);
  void askReset(bool asking);
  void refresh();

  AppSettings& settings_;
  QComboBox *theme_ = nullptr, *scale_ = nullptr;
  QComboBox* language_;
  QComboBox* motion_;
  QCheckBox *live_, *autosave_;
  QSpinBox* budget_;
  QLabel* question_;
  QPushButton *reset_, *confirm_, *cancel_;
};

}  // namespace inkling
