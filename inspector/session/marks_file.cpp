// Marks as JSON: {"format": "libbus-marks", "version": 1, "marks": [{"seq": 12, "note": "why?"}]}.
#include <inspector/session/marks_file.h>

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QStandardPaths>
#include <QStringList>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr char Format[] = "libbus-marks";

QByteArray toJson(const Marks::Notes &marks)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark)
        list.push_back({{"seq", mark.key()}, {"note", mark->toStdString()}});
    const nlohmann::ordered_json document{{"format", Format}, {"version", 1}, {"marks", std::move(list)}};
    return QByteArray::fromStdString(document.dump(1, ' ', false, nlohmann::json::error_handler_t::replace)) + '\n';
}

/// Nothing where it is no file of marks.
std::optional<Marks::Notes> fromJson(const QByteArray &text)
{
    const auto document = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (!document.is_object() || document.value("format", nlohmann::json()) != Format)
        return std::nullopt;
    const auto list = document.find("marks");
    if (list == document.end() || !list->is_array())
        return std::nullopt;
    Marks::Notes marks;
    for (const auto &mark : *list) {
        const auto seq = mark.is_object() ? mark.find("seq") : mark.end();
        if (!mark.is_object() || seq == mark.end() || !seq->is_number_unsigned())
            return std::nullopt;
        const auto note = mark.find("note");
        const bool hasNote = note != mark.end() && note->is_string();
        marks.insert(seq->get<quint64>(), hasNote ? QString::fromStdString(note->get<std::string>()) : QString());
    }
    return marks;
}

bool write(const QString &path, const Marks::Notes &marks, QString *problem)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(toJson(marks)) >= 0 && file.commit())
        return true;
    *problem = file.errorString();
    return false;
}

/// Writes the marks, or removes the file where there are none.
bool writeOrRemove(const QString &path, const Marks::Notes &marks, QString *problem)
{
    if (!marks.isEmpty())
        return write(path, marks, problem);
    QFile file(path);
    if (!file.exists() || file.remove())
        return true;
    *problem = file.errorString();
    return false;
}

/// Where marks of a capture may be; the first is newer, where it is there. What comes from a pipe has none.
QStringList placesOf(const QString &capture)
{
    return QFileInfo(capture).isFile() ? QStringList{MarksFile::pathElsewhere(capture), MarksFile::pathBeside(capture)}
                                       : QStringList();
}

/// The file itself, whatever links lead to it: its marks are the same by all its names.
QString fileOf(const QString &capture)
{
    const QString file = QFileInfo(capture).canonicalFilePath();
    return file.isEmpty() ? QFileInfo(capture).absoluteFilePath() : file;
}

std::optional<Marks::Notes> readMarks(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll()) : std::nullopt;
}

/// Somebody wrote it, and may want it back. Answers its new path.
QString keepDamaged(const QString &path)
{
    const QString kept = path + u".damaged"_s;
    QFile::remove(kept);
    QFile::rename(path, kept);
    return kept;
}

} // namespace

MarksFile::MarksFile(Marks *m, QObject *parent) : QObject(parent), marks(m)
{
    soon.setSingleShot(true);
    connect(&soon, &QTimer::timeout, this, &MarksFile::flush);
    connect(marks, &Marks::changed, this, &MarksFile::marksChanged);
}

MarksFile::~MarksFile()
{
    flush();
}

void MarksFile::setCapture(const QString &path)
{
    flush();
    capture = QFileInfo(path).isFile() ? fileOf(path) : QString(); // a link may lead elsewhere later
    toldElsewhere = false;
}

void MarksFile::load()
{
    flush();
    const QScopedValueRollback guard(loading, true);
    Marks::Notes found;
    for (const QString &path : placesOf(capture)) {
        const QFileInfo file(path);
        if (!file.isFile() || !file.isReadable())
            continue;
        if (const auto read = readMarks(path)) {
            found = *read;
            break;
        }
        emit problemOccurred(tr("%1 holds no marks that can be read; it is kept as %2.").arg(path, keepDamaged(path)));
    }
    marks->replaceAll(found);
}

void MarksFile::marksChanged()
{
    if (loading || capture.isEmpty())
        return;
    isUnwritten = true;
    soon.start(0);
}

void MarksFile::flush()
{
    if (!std::exchange(isUnwritten, false))
        return;
    soon.stop();
    QString problem;
    if (saveBeside(capture, marks->all(), &problem))
        return;
    const QString elsewhere = pathElsewhere(capture);
    // A file without marks is written there, too: it says that those beside the capture are outdated.
    QString otherProblem;
    QDir().mkpath(QFileInfo(elsewhere).absolutePath());
    if (!write(elsewhere, marks->all(), &otherProblem))
        emit problemOccurred(tr("The marks cannot be kept: %1").arg(otherProblem));
    else if (!std::exchange(toldElsewhere, true))
        emit problemOccurred(
            tr("The marks cannot be written beside the capture (%1); they are kept in %2.").arg(problem, elsewhere));
}

Marks::Notes MarksFile::of(const QString &path, QString *problem)
{
    for (const QString &place : placesOf(path)) {
        if (const auto marks = readMarks(place))
            return *marks;
        if (problem && QFileInfo(place).isFile())
            *problem = tr("%1 holds no marks that can be read.").arg(place);
    }
    return {};
}

bool MarksFile::saveBeside(const QString &path, const Marks::Notes &all, QString *problem)
{
    const QString beside = pathBeside(path);
    if (QFileInfo(beside).isFile() && !readMarks(beside))
        keepDamaged(beside);
    if (!writeOrRemove(beside, all, problem))
        return false;
    QFile::remove(pathElsewhere(path));
    return true;
}

QString MarksFile::pathBeside(const QString &path)
{
    return fileOf(path) + u".marks.json"_s;
}

QString MarksFile::pathElsewhere(const QString &path)
{
    const QByteArray name = QCryptographicHash::hash(fileOf(path).toUtf8(), QCryptographicHash::Sha1);
    // The same whichever program asks: bustap finds what was marked in the window.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/libbus/bus-inspector/marks/"_s
        + QString::fromLatin1(name.toHex()) + u".json"_s;
}

} // namespace inspector
