// The document's ways from files and back to them.
#pragma once

#include "ui/session/autosave.h"
#include "ui/session/background.h"
#include "ui/session/experiment_file.h"

#include <QObject>
#include <QString>

#include <functional>

class QMimeData;
class QWidget;

namespace inkling {

class AppSettings;
class ImageController;
class MessageBar;
class Workbench;

/// Opens, saves, remembers, and keeps the experiment against a crash and for the next start. What
/// goes wrong is told in the message bar.
class FileController : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it; its dialogs are the window's.
  FileController(Workbench& workbench, AppSettings& settings, MessageBar& messages,
                 ImageController& images, QWidget& window);
  ~FileController() override;

  /// A picture, an .npy or IDX file, a folder of pictures, an experiment (.inkling, .json), or a
  /// figure of Inkling's. Several images are for the gallery, unless one is chosen by a selection
  /// behind the path's last colon.
  void open(const QString& path);
  void askOpen();
  void paste();
  static bool canDrop(const QMimeData& data);
  void drop(const QMimeData& data);

  /// At once where only the settings are stored (throws Error(Output)), else on another thread. The
  /// file is the document's from then on, where "save" writes without asking.
  void saveAs(const QString& path, Stored stored = Stored::Settings);
  void save();
  void askSave();
  /// Puts the experiment's command line on the clipboard, where need be once a file was made of a
  /// picture that has none.
  void copyCommandLine();

  /// "": the document has no file.
  const QString& file() const { return file_; }
  /// What the document is now is no file's.
  void release() { setFile({}); }
  void remember(const QString& path);  ///< as the newest of the recent files

  /// Tells, where there is one, that an experiment was left by a crash.
  void offerRecovery();
  /// Whether there is what the last session ended with.
  bool canContinue() const;
  void continueSession();
  void keepSession();  ///< for the next start

 Q_SIGNALS:
  /// The document has come from a file.
  void opened();
  /// A file or folder of many images.
  void collectionChosen(const QString& path);
  void fileChanged();

 private:
  void openExperiment(const QString& path);
  void openPicture(const QString& path);
  /// Makes the file's experiment the document, later, and then calls `done`.
  void readExperiment(const QString& path, const QString& what,
                      std::function<void(const StoredExperiment&)> done);
  void offerBoth(const QString& path);
  /// The document's file from now on, which has all of it; "": it has none.
  void setFile(const QString& path, Stored stored = Stored::Settings);
  void copy(const QString& text);
  void keep();
  void applySettings();
  static QString sessionFile();

  Workbench& workbench_;
  AppSettings& settings_;
  MessageBar& messages_;
  ImageController& images_;
  QWidget& window_;
  QString file_;
  Stored stored_ = Stored::Settings;  ///< how much of the document is in the file
  Autosave autosave_;
  Background background_;
};

}  // namespace inkling
