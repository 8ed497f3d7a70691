// The head of the AppImage: this program, and behind it in the same file the squashfs of the
// AppDir. It mounts that through FUSE, and where it cannot, unpacks it into the user's cache or
// else into the folder for temporary files, once for each AppImage; then it starts AppRun. Linked
// statically. packaging/appimage/build defines APPIMAGE_ID, a digest of the squashfs.
#define _GNU_SOURCE
#define FUSE_USE_VERSION 31
#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <fuse.h>
#include <fuse_lowlevel.h>
#include <limits.h>
#include <link.h>
#include <poll.h>
#include <signal.h>
#include <squashfuse/squashfuse.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char help[] =
    "An AppImage of Inkling. Its own options, each as the first:\n"
    "  --appimage-extract [PATTERN]  unpack it into squashfs-root, or of it what fits PATTERN\n"
    "  --appimage-extract-and-run    start without FUSE, from the user's cache (also "
    "APPIMAGE_EXTRACT_AND_RUN=1)\n"
    "  --appimage-mount              mount it, print where, and wait\n"
    "  --appimage-offset             print where in the file its squashfs begins\n"
    "  --appimage-version            print what made it\n"
    "  --appimage-help               print this\n"
    "Without FUSE it unpacks itself into inkling-appimage in $XDG_CACHE_HOME, or ~/.cache, and "
    "where it cannot, into inkling-appimage-UID among the temporary files, and starts from there.\n"
    "All else goes to the window, or with --cli first, or called inkling-cli, to the command "
    "line.\n";

static sqfs image;

__attribute__((noreturn, format(printf, 1, 2))) static void fail(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("Inkling's AppImage: ", stderr);
  vfprintf(stderr, format, arguments);
  fputs("\n", stderr);
  exit(1);
}

__attribute__((format(printf, 1, 2))) static char* text(const char* format, ...) {
  char* made;
  va_list arguments;
  va_start(arguments, format);
  if (vasprintf(&made, format, arguments) < 0) fail("out of memory");
  return made;
}

static const char* temporaryFiles(void) {
  const char* named = getenv("TMPDIR");
  return named && *named == '/' ? named : P_tmpdir;
}

/// The squashfs follows this program, which ends with its section headers.
static size_t squashfsOffset(const char* file) {
  ElfW(Ehdr) header;
  char magic[4];
  const int fd = open(file, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || pread(fd, &header, sizeof header, 0) != sizeof header)
    fail("%s: %s", file, strerror(errno));
  const size_t offset = header.e_shoff + (size_t)header.e_shnum * header.e_shentsize;
  if (pread(fd, magic, 4, (off_t)offset) != 4 || memcmp(magic, "hsqs", 4) != 0)
    fail("%s has lost its contents: it was cut off or changed. Fetch it again.", file);
  close(fd);
  return offset;
}

static sqfs_err inodeOf(const char* path, sqfs_inode* inode) {
  bool found = false;
  if (sqfs_inode_get(&image, inode, sqfs_inode_root(&image)) ||
      sqfs_lookup_path(&image, inode, path, &found))
    return -EIO;
  return found ? 0 : -ENOENT;
}

// ---- Mounting

static int getAttributes(const char* path, struct stat* status, struct fuse_file_info* file) {
  (void)file;
  sqfs_inode inode;
  const int error = inodeOf(path, &inode);
  if (error) return error;
  memset(status, 0, sizeof *status);
  status->st_mode = inode.base.mode;
  status->st_nlink = (nlink_t)inode.nlink;
  status->st_ino = inode.base.inode_number;
  status->st_mtime = status->st_ctime = status->st_atime = inode.base.mtime;
  status->st_uid = getuid();
  status->st_gid = getgid();
  status->st_blksize = image.sb.block_size;
  if (S_ISREG(inode.base.mode)) status->st_size = (off_t)inode.xtra.reg.file_size;
  if (S_ISLNK(inode.base.mode)) status->st_size = (off_t)inode.xtra.symlink_size;
  status->st_blocks = (status->st_size + 511) / 512;
  return 0;
}

static int readLink(const char* path, char* target, size_t size) {
  sqfs_inode inode;
  const int error = inodeOf(path, &inode);
  if (error) return error;
  return sqfs_readlink(&image, &inode, target, &size) ? -EINVAL : 0;
}

static int readFolder(const char* path, void* buffer, fuse_fill_dir_t fill, off_t offset,
                      struct fuse_file_info* file, enum fuse_readdir_flags flags) {
  (void)offset, (void)file, (void)flags;
  sqfs_inode inode;
  sqfs_dir folder;
  sqfs_dir_entry entry;
  sqfs_name name;
  sqfs_err error = inodeOf(path, &inode);
  if (error) return error;
  if (sqfs_dir_open(&image, &inode, &folder, 0)) return -ENOTDIR;
  fill(buffer, ".", NULL, 0, 0);
  fill(buffer, "..", NULL, 0, 0);
  sqfs_dentry_init(&entry, name);
  while (sqfs_dir_next(&image, &folder, &entry, &error))
    if (fill(buffer, sqfs_dentry_name(&entry), NULL, 0, 0)) return -ENOMEM;
  return error ? -EIO : 0;
}

static int openFile(const char* path, struct fuse_file_info* file) {
  if ((file->flags & O_ACCMODE) != O_RDONLY) return -EROFS;
  sqfs_inode* inode = malloc(sizeof *inode);
  if (!inode) return -ENOMEM;
  const int error = inodeOf(path, inode);
  if (error) {
    free(inode);
    return error;
  }
  file->fh = (uint64_t)(uintptr_t)inode;
  file->keep_cache = 1;
  return 0;
}

static int closeFile(const char* path, struct fuse_file_info* file) {
  (void)path;
  free((void*)(uintptr_t)file->fh);
  return 0;
}

static int readFile(const char* path, char* buffer, size_t size, off_t offset,
                    struct fuse_file_info* file) {
  (void)path;
  sqfs_off_t count = (sqfs_off_t)size;
  return sqfs_read_range(&image, (sqfs_inode*)(uintptr_t)file->fh, offset, &count, buffer)
             ? -EIO
             : (int)count;
}

static void* setUp(struct fuse_conn_info* connection, struct fuse_config* settings) {
  (void)connection;
  settings->kernel_cache = 1;
  settings->entry_timeout = settings->attr_timeout = settings->negative_timeout =
      86400;  // nothing changes here
  settings->use_ino = 1;
  return NULL;
}

static void sayNothing(enum fuse_log_level level, const char* format, va_list arguments) {
  (void)level, (void)format, (void)arguments;
}

static const struct fuse_operations operations = {.init = setUp,
                                                  .getattr = getAttributes,
                                                  .readlink = readLink,
                                                  .readdir = readFolder,
                                                  .open = openFile,
                                                  .read = readFile,
                                                  .release = closeFile};

/// Serves the mount, in a process of its own, until no process is left that has the other end of
/// `alive`.
static void serve(const char* folder, int mounted, int alive) {
  setsid();
  for (int each = SIGHUP; each <= SIGTERM; each += SIGTERM - SIGHUP)
    signal(each, SIG_IGN);
  signal(SIGINT, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  const int nothing = open("/dev/null", O_RDWR);
  for (int fd = 0; fd < 3; ++fd)
    dup2(nothing, fd);  // whoever reads the program's output waits for no one else
  if (chdir("/") != 0) return;
  fuse_set_log_func(sayNothing);
  char* words[] = {"inkling", "-oro,nosuid,nodev,fsname=Inkling.AppImage,subtype=appimage", NULL};
  struct fuse_args arguments = FUSE_ARGS_INIT(2, words);
  struct fuse* fuse = fuse_new(&arguments, &operations, sizeof operations, NULL);
  if (!fuse || fuse_mount(fuse, folder) != 0) {
    rmdir(folder);
    return;
  }
  if (write(mounted, "", 1) != 1) {
    fuse_unmount(fuse);
    rmdir(folder);
    return;
  }
  close(mounted);
  struct fuse_session* session = fuse_get_session(fuse);
  struct fuse_buf request = {0};
  struct pollfd watched[2] = {{.fd = fuse_session_fd(session), .events = POLLIN},
                              {.fd = alive, .events = POLLIN}};
  while (!fuse_session_exited(session)) {
    if (poll(watched, 2, -1) < 0 && errno != EINTR) break;
    if (watched[0].revents) {
      const int got = fuse_session_receive_buf(session, &request);
      if (got == -EINTR || got == -EAGAIN) continue;
      if (got <= 0) break;
      fuse_session_process_buf(session, &request);
    } else if (watched[1].revents) {
      break;
    }
  }
  fuse_unmount(fuse);
  rmdir(folder);
}

static bool findsFusermount(void) {
  if (geteuid() == 0) return true;
  char* folders = text("%s:/usr/bin:/bin", getenv("PATH") ? getenv("PATH") : "");
  for (char *rest = folders, *folder; (folder = strsep(&rest, ":"));)
    if (access(text("%s/fusermount3", folder), X_OK) == 0) return true;
  return false;
}

/// The folder where it is mounted, or null where that cannot be. It stays so while this process,
/// what it becomes, or what that starts lives: they have a pipe's end open.
static char* mountImage(void) {
  if (access("/dev/fuse", R_OK | W_OK) != 0 || !findsFusermount()) return NULL;
  char* folder = text("%s/.mount_inkling-XXXXXX", temporaryFiles());
  int mounted[2], alive[2];
  if (!mkdtemp(folder)) return NULL;
  if (pipe2(mounted, O_CLOEXEC) != 0 || pipe(alive) != 0) fail("%s", strerror(errno));
  const pid_t child = fork();
  if (child == 0) {
    close(mounted[0]);
    close(alive[1]);
    if (fork() == 0) serve(folder, mounted[1], alive[0]);
    _exit(0);
  }
  close(mounted[1]);
  close(alive[0]);
  if (child > 0) waitpid(child, NULL, 0);
  char byte;
  const bool done = child > 0 && read(mounted[0], &byte, 1) == 1;
  close(mounted[0]);
  if (done) return folder;
  close(alive[1]);
  rmdir(folder);
  return NULL;
}

// ---- Unpacking

static bool makeFolders(const char* path) {
  char* copy = text("%s", path);
  bool good = true;
  for (char* slash = copy + 1; good && *slash; ++slash)
    if (*slash == '/') {
      *slash = 0;
      good = mkdir(copy, 0700) == 0 || errno == EEXIST;
      *slash = '/';
    }
  good = good && (mkdir(copy, 0700) == 0 || errno == EEXIST);
  free(copy);
  return good;
}

/// Never through a symbolic link.
static bool removeTree(const char* path) {
  if (unlink(path) == 0) return true;
  const int fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR* folder = fd < 0 ? NULL : fdopendir(fd);
  struct dirent* entry;
  while (folder && (entry = readdir(folder))) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    char* inner = text("%s/%s", path, entry->d_name);
    removeTree(inner);
    free(inner);
  }
  if (folder) closedir(folder);
  return rmdir(path) == 0;
}

static bool unpackFile(sqfs_inode* inode, const char* path) {
  static char buffer[1 << 20];
  const int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  bool good = fd >= 0;
  for (uint64_t done = 0; good && done < inode->xtra.reg.file_size;) {
    sqfs_off_t count = sizeof buffer;
    if (sqfs_read_range(&image, inode, (sqfs_off_t)done, &count, buffer) || count == 0) {
      errno = EIO;
      good = false;
    }
    for (sqfs_off_t from = 0; good && from < count;) {
      const ssize_t written = write(fd, buffer + from, (size_t)(count - from));
      if (written < 0 && errno != EINTR) good = false;
      if (written > 0) from += written;
    }
    done += (uint64_t)count;
  }
  good = good && fchmod(fd, inode->base.mode & 0777) == 0;
  const int error = errno;
  if (fd >= 0 && close(fd) != 0) good = false;
  if (!good) errno = error ? error : errno;
  return good;
}

/// Of the image what fits a pattern (all, where that is null), into a folder that is made.
static bool unpack(const char* into, const char* pattern) {
  sqfs_traverse walk;
  sqfs_err error = SQFS_OK;
  bool good = true;
  if (!makeFolders(into)) return false;
  if (sqfs_traverse_open(&walk, &image, sqfs_inode_root(&image))) return errno = EIO, false;
  while (good && sqfs_traverse_next(&walk, &error)) {
    if (walk.dir_end || (pattern && fnmatch(pattern, walk.path, FNM_LEADING_DIR) != 0)) continue;
    char* path = text("%s/%s", into, walk.path);
    if (pattern) {
      char* parent = text("%s", path);
      *strrchr(parent, '/') = 0;
      good = makeFolders(parent);
      free(parent);
    }
    sqfs_inode inode;
    char target[PATH_MAX];
    size_t size = sizeof target;
    errno = EIO;
    if (!good || sqfs_inode_get(&image, &inode, sqfs_dentry_inode(&walk.entry)))
      good = false;
    else if (S_ISDIR(inode.base.mode))
      good = mkdir(path, 0755) == 0 || errno == EEXIST;
    else if (S_ISLNK(inode.base.mode))
      good = !sqfs_readlink(&image, &inode, target, &size) && symlink(target, path) == 0;
    else if (S_ISREG(inode.base.mode))
      good = unpackFile(&inode, path);
    free(path);
  }
  if (error) errno = EIO, good = false;
  const int kept = errno;
  sqfs_traverse_close(&walk);
  errno = kept;
  return good;
}

/// A lock on a file that is still there under its name once it is had; -1 where it is not to be
/// had, as on file systems that know none.
static int lock(const char* path, int kind) {
  for (;;) {
    int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0600);
    struct stat here, named;
    if (fd < 0) fd = open(path, O_RDONLY | O_NOFOLLOW);  // in a folder that is read-only
    if (fd < 0) return -1;
    while (flock(fd, kind) != 0)
      if (errno != EINTR) return close(fd), -1;
    if (fstat(fd, &here) == 0 && stat(path, &named) == 0 && here.st_ino == named.st_ino) return fd;
    close(fd);
  }
}

/// This start of this machine, all processes of which see each other's locks, also those of
/// containers; other machines may see the files and not the locks.
static const char* machine(void) {
  static char id[9];
  const int fd = *id ? -1 : open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
  if (fd >= 0) {
    if (read(fd, id, 8) != 8) *id = 0;
    close(fd);
  }
  return id;
}

/// A new name beside the contents, for what is not whole: yet, or any more.
static char* unfinishedName(const char* contents) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return text("%s.unfinished-%s-%d-%lx%08lx", contents, machine(), (int)getpid(), (long)now.tv_sec,
              now.tv_nsec);
}

/// Removes unfinished contents that nobody is about to finish, and the `whole` ones too, all of
/// which this process has locked; whether none are left. They are renamed first: killed meanwhile
/// it leaves nothing that looks whole, and nobody finishes what it has begun to remove.
static bool removeContents(const char* contents, bool whole) {
  char* parent = text("%s", contents);
  char* slash = strrchr(parent, '/');
  char* unfinished = text("%s.unfinished-", slash + 1);
  char* ours = text("%s%s-", unfinished, machine());
  *slash = 0;
  bool good = true;
  if (whole && rename(contents, unfinishedName(contents)) != 0) good = errno == ENOENT;
  DIR* folder = opendir(parent);
  struct dirent* entry;
  struct stat status;
  while (folder && (entry = readdir(folder))) {
    if (strncmp(entry->d_name, unfinished, strlen(unfinished)) != 0) continue;
    char *old = text("%s/%s", parent, entry->d_name), *new = unfinishedName(contents);
    if (strncmp(entry->d_name, ours, strlen(ours)) != 0 && lstat(old, &status) == 0 &&
        status.st_mtime > time(NULL) - 86400)
      good = false;  // another machine may be at it
    else if (rename(old, new) == 0)
      good = removeTree(new) && good;
    else if (errno != ENOENT)
      good = false;
    free(old);
    free(new);
  }
  if (folder) closedir(folder);
  free(unfinished);
  free(ours);
  free(parent);
  return good;
}

/// Under their name the contents are always whole, also after the power has failed. Where there are
/// no locks several may do this at once: the first has made them.
static bool unpackContents(const char* contents) {
  char* unfinished = unfinishedName(contents);
  const bool made = mkdir(unfinished, 0700) == 0;
  const int fd = made ? open(unfinished, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (fd >= 0) fprintf(stderr, "Unpacking into %s, once.\n", contents);
  bool good = fd >= 0 && unpack(unfinished, NULL) && (syncfs(fd) == 0 || errno == ENOSYS) &&
              rename(unfinished, contents) == 0;
  const int error = errno;
  if (fd >= 0) close(fd);
  if (made && !good) removeTree(unfinished);
  free(unfinished);
  good = good || access(contents, F_OK) == 0;
  errno = error;
  return good;
}

/// Whether the contents are there, after they have been unpacked if `make`. While a process has the
/// lock open no other AppImage of Inkling removes them; where there are no locks, none does ever.
static bool holdContents(const char* contents, bool make) {
  if (!make && access(contents, F_OK) != 0) return false;
  char* own = text("%s.lock", contents);
  int held = lock(own, LOCK_SH);
  while (access(contents, F_OK) != 0) {
    if (held >= 0) close(held);
    if (!make) return false;
    held = lock(own, LOCK_EX);
    if (access(contents, F_OK) != 0) {
      if (held >= 0) removeContents(contents, false);
      if (!unpackContents(contents)) {
        const int error = errno;
        if (held >= 0) close(held);
        errno = error;
        return false;
      }
    }
    if (held >= 0) close(held);
    held = lock(own, LOCK_SH);
  }
  return true;
}

/// Removes the contents of other AppImages of Inkling that nobody uses.
static void removeOthers(const char* folder) {
  DIR* all = opendir(folder);
  struct dirent* entry;
  while (all && (entry = readdir(all))) {
    // a link may lead to a folder that has files of the user's too
    const size_t digits = strspn(entry->d_name, "0123456789abcdef");
    if (digits != strlen(APPIMAGE_ID) || strcmp(entry->d_name + digits, ".lock") != 0 ||
        strncmp(entry->d_name, APPIMAGE_ID, digits) == 0)
      continue;
    char* other = text("%s/%s", folder, entry->d_name);
    char* contents = text("%s/%.*s", folder, (int)digits, entry->d_name);
    const int theirs = lock(other, LOCK_EX | LOCK_NB);
    if (theirs >= 0) {
      if (removeContents(contents, true)) unlink(other);
      close(theirs);
    }
    free(contents);
    free(other);
  }
  if (all) closedir(all);
}

/// Why a folder cannot be used; null where it can. Among the temporary files others may have made
/// it, or a link in its place.
static const char* problemOf(const char* folder, bool temporary) {
  struct stat status;
  struct statvfs mount;
  if ((temporary ? lstat(folder, &status) : stat(folder, &status)) != 0 ||
      statvfs(folder, &mount) != 0)
    return strerror(errno);
  if (!S_ISDIR(status.st_mode) || status.st_uid != geteuid()) return "not a folder of this user";
  if (temporary && (status.st_mode & 077)) return "other users have access";
  return mount.f_flag & ST_NOEXEC ? "no program may be started there" : NULL;
}

/// The folder with this image's contents: in the cache, or else among the temporary files. What is
/// there already goes before what would have to be unpacked.
static char* unpackIntoCache(void) {
  const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  const char* cached = cache && *cache == '/' ? text("%s/inkling-appimage", cache)
                       : home && *home == '/' ? text("%s/.cache/inkling-appimage", home)
                                              : NULL;
  const char* folders[] = {cached,
                           text("%s/inkling-appimage-%u", temporaryFiles(), (unsigned)geteuid())};
  for (int make = 0; make < 2; ++make)
    for (int each = 0; each < 2; ++each) {
      const char* folder = folders[each];
      if (!folder) continue;
      char* contents = text("%s/%s", folder, APPIMAGE_ID);
      const char* problem =
          make && !makeFolders(folder) ? strerror(errno) : problemOf(folder, each == 1);
      if (!problem && holdContents(contents, make)) {
        removeOthers(folder);
        return contents;
      }
      if (make) fprintf(stderr, "%s: %s\n", folder, problem ? problem : strerror(errno));
      free(contents);
    }
  fail("it finds no folder to unpack itself into. XDG_CACHE_HOME can name another.");
}

int main(int count, char** words) {
  char file[PATH_MAX];
  if (!realpath("/proc/self/exe", file)) fail("/proc is not there: %s", strerror(errno));
  const size_t offset = squashfsOffset(file);
  const char* first = count > 1 ? words[1] : "";
  bool unpacked = getenv("APPIMAGE_EXTRACT_AND_RUN") && *getenv("APPIMAGE_EXTRACT_AND_RUN");
  if (strcmp(first, "--appimage-help") == 0) return fputs(help, stdout) < 0;
  if (strcmp(first, "--appimage-version") == 0)
    return puts("Inkling's own runtime, image " APPIMAGE_ID) < 0;
  if (strcmp(first, "--appimage-offset") == 0) return printf("%zu\n", offset) < 0;
  if (sqfs_open_image(&image, file, offset)) fail("%s cannot be read.", file);
  fcntl(image.fd, F_SETFD, FD_CLOEXEC);
  if (strcmp(first, "--appimage-extract") == 0) {
    if (!unpack("squashfs-root", count > 2 ? words[2] : NULL))
      fail("unpacking: %s", strerror(errno));
    return puts("squashfs-root") < 0;
  }
  if (strcmp(first, "--appimage-mount") == 0) {
    const char* folder = mountImage();
    if (!folder) fail("FUSE is not to be had here.");
    puts(folder);
    fflush(stdout);
    for (;;)
      pause();
  }
  if (strcmp(first, "--appimage-extract-and-run") == 0) {
    unpacked = true;
    words[1] = words[0];
    ++words;
  } else if (strncmp(first, "--appimage-", 11) == 0) {
    fprintf(stderr, "%s is none of the AppImage's options:\n%s", first, help);
    return 2;
  }
  char* folder = unpacked ? NULL : mountImage();
  if (!folder) folder = unpackIntoCache();
  char* start = getcwd(NULL, 0);
  setenv("APPIMAGE", file, 1);
  setenv("APPDIR", folder, 1);
  setenv("ARGV0", words[0], 1);
  if (start) setenv("OWD", start, 1);
  char* program = text("%s/AppRun", folder);
  execv(program, words);
  fail("%s: %s", program, strerror(errno));
}
