// The lessons in the window: when they are shown, in presenter mode too, and how one gets back.
#pragma once

#include <QObject>

class QStackedWidget;
class QWidget;

namespace inkling {

class AppSettings;
class LessonView;
class MessageBar;
class PresetController;
class Presenter;
class Workbench;

class LessonController : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    QStackedWidget& pages;
    Workbench& workbench;
    PresetController& presets;
    Presenter& presenter;
    MessageBar& messages;
    AppSettings& settings;
  };
  /// The parts must outlive it.
  explicit LessonController(const Parts& parts);

  /// Whether a lesson is what is seen.
  bool shown() const;
  /// The lessons' page, where it was left.
  void open();
  void close();  ///< back to the page before
  /// Presenter mode, with the lessons.
  void present();
  void togglePlay();
  /// In the language of now, where it was left; what was answered is asked again.
  void reread();
  LessonView* view() const { return view_; }  ///< null before it is first wanted

 private:
  void make();

  Parts parts_;
  LessonView* view_ = nullptr;
  QWidget* before_ = nullptr;  ///< the page that open() left
};

}  // namespace inkling
