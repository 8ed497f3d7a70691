// What the program remembers between starts, in one place.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>

namespace inkling {

/// Kept in the application's QSettings under a version: what an older version wrote is carried
/// over; what a newer one wrote is left alone until reset(), and meanwhile the defaults and what is
/// set in this session are used. Values that cannot be (a damaged file, a hand edit) read as their
/// defaults. Where the settings cannot be written they last for the session. Lives on the
/// interface's thread.
class AppSettings : public QObject {
  Q_OBJECT

 public:
  static constexpr int version = 2;
  static constexpr int recentLimit = 10;

  explicit AppSettings(QObject* parent = nullptr);

  /// Images and experiments that were opened or saved, absolute, newest first; those that are gone
  /// are left out. An IDX file may have its selection behind a last colon.
  QStringList recentFiles() const;
  void addRecentFile(const QString& path);  ///< to the front, if it was there already
  void clearRecentFiles();

  enum class Motion { System, Reduced, Full };
  Motion motion() const;
  void setMotion(Motion motion);
  /// Whether animations are to be left out: as the user chose, else as the desktop says. Qt 6.4 has
  /// no question for that; asked are the widgets' style (KDE's has animations of no duration then)
  /// and GTK's settings.ini, which KDE, Xfce and others keep. GNOME's switch alone is not seen: it
  /// lies behind D-Bus.
  bool reducedMotion() const;

  enum class Theme { System, Light, Dark };
  Theme theme() const;
  void setTheme(Theme theme);

  /// The id of a language (ui/figures/language.h), or "system", as it is at first.
  QString language() const;
  void setLanguage(const QString& language);

  /// Per cent of everything that is drawn, from the next start on; 100 as the desktop has it.
  static constexpr int smallestScale = 75, largestScale = 300;
  int interfaceScale() const;
  void setInterfaceScale(int percent);

  /// The file that the last session's experiment was, and whether it had changed since it was
  /// saved; "" it was none.
  QString sessionFile() const;
  bool sessionModified() const;
  void setSession(const QString& file, bool modified);

  /// Whether every edit is solved at once.
  bool live() const;
  void setLive(bool live);

  /// Whether the experiment is kept against a crash.
  bool autosave() const;
  void setAutosave(bool autosave);

  /// MiB of frames that a run may keep for each method. Setting it takes the nearest that can be.
  static constexpr int smallestBudget = 8, largestBudget = 4096;
  int trajectoryBudget() const;
  void setTrajectoryBudget(int mebibytes);

  /// The folder of the last file that was opened or written; the home folder at first, and where
  /// that one is gone.
  QString folder() const;
  void setFolder(const QString& folder);

  /// Choices of a dialog such as "export/figure", as it left them; empty at first.
  QVariantMap choices(const QString& dialog) const;
  void setChoices(const QString& dialog, const QVariantMap& choices);

  /// QMainWindow's saveGeometry() and saveState(); empty at first.
  QByteArray windowGeometry() const;
  QByteArray windowState() const;
  void setWindow(const QByteArray& geometry, const QByteArray& state);

  /// Everything back to the defaults, the window's layout and the recent files included.
  void reset();

 Q_SIGNALS:
  /// After every change made here; not after another running Inkling's.
  void changed();
  void wasReset();

 private:
  void carryOver();
  QVariant read(const QString& key) const;
  bool flag(const QString& key, bool otherwise) const;
  QByteArray bytes(const QString& key) const;
  void write(const QString& key, const QVariant& value);

  QSettings store_;
  bool newer_ = false;   ///< the store is a newer version's
  QVariantMap session_;  ///< in its place then
};

}  // namespace inkling
