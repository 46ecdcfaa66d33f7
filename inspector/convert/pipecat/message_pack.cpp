// Builds values from the events of nlohmann's reader, which by itself would nest as deep as its input says.
#include <inspector/convert/pipecat/message_pack.h>

#include <QByteArray>

#include <vector>

namespace inspector {
namespace {

using Json = nlohmann::json;

class Builder : public nlohmann::json_sax<Json> {
public:
    Json result;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t &value) override
    {
        const QByteArray bytes(reinterpret_cast<const char *>(value.data()), qsizetype(value.size()));
        return add(bytes.toBase64().toStdString());
    }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool key(string_t &name) override
    {
        lastKey = std::move(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    static constexpr std::size_t MostNested = 100;

    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }
    bool open(Json container)
    {
        if (unfinished.size() >= MostNested)
            return false;
        unfinished.push_back(place(std::move(container)));
        return true;
    }
    bool close()
    {
        unfinished.pop_back();
        return true;
    }
    /// Puts the value where it belongs. The pointer is good while nothing is added beside it.
    Json *place(Json value)
    {
        if (unfinished.empty()) {
            result = std::move(value);
            return &result;
        }
        Json &container = *unfinished.back();
        if (container.is_array()) {
            container.push_back(std::move(value));
            return &container.back();
        }
        Json &member = container[lastKey];
        member = std::move(value);
        return &member;
    }

    std::vector<Json *> unfinished; ///< the open containers, outermost first
    std::string lastKey;
};

} // namespace

std::optional<Json> MessagePackReader::next()
{
    begin = qint64(input.tellg());
    ended = input.peek() == std::istream::traits_type::eof();
    if (ended)
        return std::nullopt;
    Builder builder;
    if (!Json::sax_parse(input, &builder, Json::input_format_t::msgpack, false))
        return std::nullopt;
    return std::move(builder.result);
}

} // namespace inspector
