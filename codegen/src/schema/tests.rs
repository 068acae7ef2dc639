use super::*;

fn sample() -> Value {
    serde_yaml_ng::from_str(
            "
Ping:
  description: A ping.
  oneOf: [{$ref: '#/Ping/PingNew'}]
  discriminator: {propertyName: type, mapping: {new: '#/x/PingNew'}}
  x-lightcone-fallback: PingUnknown
PingNew:
  description: New.
  required: [type]
  properties:
    type: {type: string, enum: [new], description: Always.}
    count: {type: [integer, 'null'], description: How many.}
    from: {anyOf: [{type: string}, {type: array, items: {$ref: '#/x/Ping'}}, {type: 'null'}], description: Who.}
PingUnknown: {description: Other., properties: {type: {type: string, description: Any.}}}
",
        )
        .unwrap()
}

#[test]
fn a_union_has_a_variant_for_each_value_and_a_fallback() {
    let schema = Schema::new(&sample(), "Ping").unwrap();
    let Shape::Union {
        tag,
        variants,
        fallback,
    } = schema.shape
    else {
        panic!("no union")
    };
    assert_eq!(tag, "type");
    assert_eq!(
        (variants[0].value.as_str(), variants[0].class.as_str()),
        ("new", "NewPing")
    );
    assert!(variants[0].fields[1].nullable && !variants[0].fields[1].required);
    assert_eq!(fallback.class, "UnknownPing");
}

#[test]
fn one_of_several_types_is_declared_once_and_null_is_no_type() {
    let schema = Schema::new(&sample(), "PingNew").unwrap();
    let Shape::Object { fields } = &schema.shape else {
        panic!("no object")
    };
    let from = &fields[2];
    assert!(from.nullable);
    assert_eq!(from.of.typescript(), "string | Array<Ping>");
    assert_eq!(from.of.rust(Way::Passed), "PingNewFrom");
    assert_eq!(schema.declared(Way::Given).len(), 2);
    assert_eq!(schema.names(), BTreeSet::from(["Ping".to_owned()]));
}

#[test]
fn a_schema_without_a_description_is_refused() {
    let mut all = sample();
    all["PingNew"]["properties"]["count"]["description"] = Value::Null;
    let error = Schema::new(&all, "PingNew").unwrap_err();
    assert_eq!(error, "PingNew.count has no description");
}
