#include "engine/support/memory.h"

#include "tests/support/files.h"

#include <QDir>

#include <limits>

using namespace inkling;
using test::Folder;

namespace {

constexpr std::uint64_t mebi = 1 << 20;

/// Writes a file of a make-believe /proc or /sys.
void put(const Folder& root, const std::string& name, const std::string& text) {
  QDir().mkpath(QFileInfo(QString::fromStdString(root.path(name))).path());
  root.write(name, text);
}

std::string mebibytes(std::uint64_t count) {
  return std::to_string(count * mebi) + "\n";
}

const std::string version1Unlimited = "9223372036854771712\n";

}  // namespace

class MemoryTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void systemOnly() {
    const Folder root;
    QCOMPARE(availableMemory(root.path()), std::numeric_limits<std::uint64_t>::max());
    put(root, "proc/meminfo",
        "MemTotal:  8000 kB\nMemFree:  100 kB\nMemAvailable:    4096 kB\nBuffers: 1 kB\n");
    QCOMPARE(availableMemory(root.path()), 4 * mebi);
  }

  void groupsVersion2() {
    const Folder root;
    put(root, "proc/meminfo", "MemAvailable: 1048576 kB\n");
    put(root, "proc/self/cgroup", "0::/user.slice/app.scope\n");
    const std::string mount = "sys/fs/cgroup", app = mount + "/user.slice/app.scope";
    put(root, app + "/memory.max", "max\n");
    put(root, app + "/memory.current", mebibytes(50));
    QCOMPARE(availableMemory(root.path()), 1024 * mebi);
    put(root, app + "/memory.max", mebibytes(300));
    QCOMPARE(availableMemory(root.path()), 250 * mebi);
    put(root, app + "/memory.stat", "anon 1\ninactive_file " + mebibytes(20) + "active_file 7\n");
    QCOMPARE(availableMemory(root.path()), 270 * mebi);
    put(root, mount + "/user.slice/memory.max", mebibytes(100));  // the group above is narrower
    put(root, mount + "/user.slice/memory.current", mebibytes(90));
    QCOMPARE(availableMemory(root.path()), 10 * mebi);
    put(root, mount + "/user.slice/memory.current", mebibytes(120));
    QCOMPARE(availableMemory(root.path()), std::uint64_t(0));
  }

  void groupsVersion1() {
    const Folder root;
    put(root, "proc/meminfo", "MemAvailable: 1048576 kB\n");
    put(root, "proc/self/cgroup",
        "12:cpu,cpuacct:/x\n4:memory:/docker/abc\n1:name=systemd:/\n0::/\n");
    const std::string mount = "sys/fs/cgroup/memory";
    put(root, mount + "/memory.limit_in_bytes", version1Unlimited);
    put(root, mount + "/memory.usage_in_bytes", mebibytes(1));
    QCOMPARE(availableMemory(root.path()), 1024 * mebi);
    // In a container the path is the host's and missing here; the mount is the group.
    put(root, mount + "/memory.limit_in_bytes", mebibytes(64));
    put(root, mount + "/memory.usage_in_bytes", mebibytes(40));
    put(root, mount + "/memory.stat", "inactive_file 0\ntotal_inactive_file " + mebibytes(10));
    QCOMPARE(availableMemory(root.path()), 34 * mebi);
    put(root, mount + "/docker/abc/memory.limit_in_bytes", mebibytes(8));
    put(root, mount + "/docker/abc/memory.usage_in_bytes", mebibytes(3));
    QCOMPARE(availableMemory(root.path()), 5 * mebi);
  }

  void oddFiles() {
    const Folder root;
    put(root, "proc/meminfo", "MemAvailable:\nrubbish\n\n");
    put(root, "proc/self/cgroup", "rubbish\n::\n0::\n4:memory:relative\n0::/a\n");
    put(root, "sys/fs/cgroup/a/memory.max", "-5\n");
    put(root, "sys/fs/cgroup/a/memory.current", "");
    QCOMPARE(availableMemory(root.path()), std::numeric_limits<std::uint64_t>::max());
  }

  void thisMachine() {
    QVERIFY(availableMemory() > mebi);
    requireMemory(1000, "A thousand bytes", "");
  }

  void refuses() {
    VERIFY_ERROR(ErrorKind::Resource,
                 requireMemory(std::uint64_t(1) << 60, "A gaussian matrix of 24576×196608",
                               "At most 1024 measurements would fit."),
                 "A gaussian matrix of 24576×196608 needs 1.0 EiB of memory, but only ",
                 " are available. At most 1024 measurements would fit.");
    QVERIFY(test::messageOf(ErrorKind::Resource, [] {
              requireMemory(std::uint64_t(1) << 60, "x", "");
            }).endsWith("are available."));
  }

  void whatIsClaimedIsNotThere() {
    constexpr std::uint64_t gibi = std::uint64_t(1) << 30;
    const auto before = availableMemory();
    if (before == std::numeric_limits<std::uint64_t>::max()) QSKIP("This system does not say.");
    const auto most = before / 2;
    {
      const MemoryClaim claim(most, "A factorisation", "");
      QVERIFY(availableMemory() <= before - most / 2);  // others may take and give some
      VERIFY_ERROR(ErrorKind::Resource, requireMemory(most + most / 2 + gibi, "A matrix", ""),
                   "A matrix needs ");
      VERIFY_ERROR(ErrorKind::Resource, MemoryClaim(most + most / 2 + gibi, "Another", ""),
                   "Another needs ");
      const auto system = 2 * most;
      QVERIFY(claim.outstanding(system) >= most / 2);
      QCOMPARE(claim.outstanding(0), std::uint64_t(0));  // all has gone, and so the claim's part
    }
    QVERIFY(availableMemory() > before / 2);
  }

  void sizes_data() {
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](quint64 bytes, const char* text) {
      QTest::newRow(text) << bytes << QString(text);
    };
    row(0, "0 bytes");
    row(1, "1 byte");
    row(1023, "1023 bytes");
    row(1024, "1.0 KiB");
    row(1536, "1.5 KiB");
    row(10 * 1024, "10 KiB");
    row(10188, "9.9 KiB");
    row(10189, "10 KiB");
    row(999 * 1024, "999 KiB");
    row(1000 * 1024, "1.0 MiB");
    row(3 * mebi / 2 * 1024, "1.5 GiB");
    row(~quint64(0), "16 EiB");
  }
  void sizes() {
    QFETCH(quint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(humanSize(bytes)), text);
  }
};

INKLING_TEST(MemoryTest);
#include "memory_test.moc"
