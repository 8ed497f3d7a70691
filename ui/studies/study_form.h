// What a study is made of, to be edited.
#pragma once

#include "engine/sweep/study.h"
#include "ui/session/study_session.h"

#include <QWidget>

#include <string>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QTableWidget;

namespace inkling {

class Workbench;

/// "50, 100, N/8", or a range "50..784/8" of so many values, with "log" behind it spaced
/// logarithmically. Throws Error(Usage) or Error(Input) with what is wrong.
StudyAxis axisOfText(const std::string& option, const std::string& text);

/// Begins with the window's experiment, a shipped study or a file. Object names of its parts:
/// "study", "open", "settings", "add", "methods", "images", "repetitions", "at-once", "folder".
class StudyForm : public QWidget {
  Q_OBJECT

 public:
  explicit StudyForm(Workbench& workbench, QWidget* parent = nullptr);

  void show(const Study& study);
  void showExperiment() { choose(0); }  ///< the window's
  /// As it stands. Throws Error for what cannot be.
  Study study() const;
  /// The same with its images, for the worker's thread.
  StudySession::MakeStudy make() const;
  std::string folder() const;
  void setFolder(const QString& folder);

 Q_SIGNALS:
  void edited();
  void problem(const QString& why);
  void fileAsked(const QString& path);

 private:
  void choose(int index);
  void addAxis(const std::string& method, const StudyAxis& axis);
  void fillAdd();
  void browseImages();

  Workbench& workbench_;
  Study base_;
  bool filling_ = false;
  QComboBox *study_, *add_;
  QLabel* about_;
  QTableWidget* settings_;
  QListWidget* methods_;
  QLineEdit *images_, *folder_;
  QSpinBox *repetitions_, *atOnce_;
};

}  // namespace inkling
