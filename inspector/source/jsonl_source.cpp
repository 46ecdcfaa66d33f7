// Reads JSONL in a thread.
#include <inspector/source/jsonl_source.h>

#include <inspector/source/damage_finder.h>
#include <inspector/source/file_reader.h>
#include <inspector/source/input_device.h>
#include <libbus/capture/jsonl.h>

namespace inspector {
namespace {

class JsonlFileReader : public FileReader {
public:
    explicit JsonlFileReader(const QString &title) : title(title) {}
    ~JsonlFileReader() override { giveUp(); }

    bool open(const QString &path, QString *error) override
    {
        const bool isOpen = input.openPath(path);
        *error = input.errorString();
        return isOpen;
    }

    [[nodiscard]] std::optional<double> progress() const override { return input.partRead(); }

protected:
    void readAll() override
    {
        bus::JsonlReader lines(&input);
        DamageFinder damage;
        bool wanted = true;
        while (wanted) {
            std::optional<bus::Record> record = lines.next();
            noteProblems(lines);
            damage.badLines(lines.badLines());
            if (!record)
                break;
            std::vector<bus::CaptureEntry> entries;
            for (const bus::LossRecord &loss : damage.lossesBefore(*record))
                entries.emplace_back(loss);
            entries.emplace_back(*std::move(record));
            wanted = store(std::move(entries));
        }
        for (const bus::LossRecord &loss : damage.lossesAtEnd())
            std::ignore = store({bus::Record(loss)});
        if (!input.readProblem().isEmpty())
            setUnreadable(JsonlSource::tr("%1 cannot be read any further: %2").arg(title, input.readProblem()));
    }

    void interruptInput() override { input.giveUp(); }

private:
    void noteProblems(const bus::JsonlReader &lines)
    {
        for (; problemsSeen < lines.problemCount(); ++problemsSeen) {
            if (problemsSeen >= lines.problems().size()) {
                countProblems(1);
                continue;
            }
            const bus::JsonlReader::Problem &problem = lines.problems().at(problemsSeen);
            report(JsonlSource::tr("%1, line %2: %3").arg(title, QString::number(problem.line), problem.text));
        }
    }

    const QString title;
    InputDevice input;
    qint64 problemsSeen = 0;
};

} // namespace

JsonlSource::JsonlSource(const QString &path, QObject *parent)
    : FileSource(path, std::make_unique<JsonlFileReader>(titleOf(path)), parent)
{
}

} // namespace inspector
